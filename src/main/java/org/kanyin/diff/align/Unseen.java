package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Sign;

/**
 * Differences between signs that look the same: another code point of the same shape, characters
 * without width, an ideographic space; and in manuscripts, another element around them.
 */
final class Unseen {
  /** In a print of so many characters that stand once at most, another code is no font's habit. */
  private static final int FEW = 2;

  /** A stretch of one sign or more, and what is to be said of it on both sides. */
  record Told(Piece piece, String was, String is) {
    /** This stretch and the next as one. */
    Told with(Told next) {
      Piece last = next.piece();
      return new Told(
          new Piece(piece.oldFrom(), last.oldTo(), piece.newFrom(), last.newTo()), was, is);
    }
  }

  private final List<Sign> old;
  private final List<Sign> revised;
  private final int[] newOf;
  private final int[] oldChain;
  private final boolean alike;
  private final boolean manuscripts;
  private final boolean running;

  Unseen(AlignedFlow pair) {
    old = pair.oldSigns();
    revised = pair.newSigns();
    newOf = pair.alignment().newOf();
    oldChain = pair.alignment().oldChain();
    alike = pair.old().isPdf() == pair.revised().isPdf();
    manuscripts = alike && !pair.old().isPdf();
    running = pair.flow() == Flow.BODY || pair.flow() == Flow.NOTES;
  }

  /** Another code for the same shape. */
  List<Told> codes() {
    List<Told> told = new ArrayList<>();
    Map<List<Integer>, Integer> differing = new HashMap<>();
    Map<Integer, Integer> all = new HashMap<>();
    for (int i = 0; i < newOf.length; i++) {
      if (newOf[i] >= 0) {
        all.merge(old.get(i).key(), 1, Integer::sum);
        differing.merge(codes(i), 1, Integer::sum);
      }
    }
    long lone = differing.entrySet().stream().filter(e -> isOther(e.getKey())).count();
    for (int i = 0; i < newOf.length; i++) {
      if (newOf[i] < 0 || old.get(i).code() == revised.get(newOf[i]).code()) {
        continue;
      }
      int times = differing.get(codes(i));
      boolean some = times < all.get(old.get(i).key());
      // Where every one has the other code, another program wrote the text layer.
      if (manuscripts || some || (times == 1 && (alike || lone <= FEW))) {
        told.add(
            new Told(
                new Piece(i, i + 1, newOf[i], newOf[i] + 1),
                named(old.get(i).code()),
                named(revised.get(newOf[i]).code())));
      }
    }
    return told;
  }

  private static boolean isOther(List<Integer> codes) {
    return !codes.get(0).equals(codes.get(1));
  }

  private List<Integer> codes(int i) {
    return List.of(old.get(i).code(), revised.get(newOf[i]).code());
  }

  /** Characters without width and ideographic spaces between two signs that stayed. */
  List<Told> blanks() {
    List<Told> told = new ArrayList<>();
    for (int i = 1; running && i < newOf.length; i++) {
      int j = newOf[i];
      boolean next = j > 0 && newOf[i - 1] == j - 1;
      if (next && !unseen(old.get(i)).equals(unseen(revised.get(j))) && isKnown(i, j)) {
        told.add(
            new Told(new Piece(i - 1, i + 1, j - 1, j + 1), between(old, i), between(revised, j)));
      }
    }
    return told;
  }

  /** What a style sets and what it leaves out: of a manuscript's such characters one is printed. */
  private String unseen(Sign sign) {
    return alike ? sign.unseen() : sign.unseen().replaceAll("[^\u3000]", "");
  }

  /** At a line's beginning nobody can tell what is lacking; what stands at its end is there. */
  private boolean isKnown(int i, int j) {
    Sign was = old.get(i);
    Sign is = revised.get(j);
    Sign lacking = unseen(was).length() < unseen(is).length() ? was : is;
    return manuscripts || lacking.gap() != Sign.Gap.UNKNOWN;
  }

  private static String between(List<Sign> signs, int i) {
    StringBuilder out = new StringBuilder(Character.toString(signs.get(i - 1).code()));
    signs.get(i).unseen().codePoints().forEach(c -> out.append(code(c)));
    return out.appendCodePoint(signs.get(i).code()).toString();
  }

  /** Words that stayed and stand in another section. */
  List<Told> sections() {
    Set<String> here = names(old);
    Set<String> there = names(revised);
    // A section with a new name is the same section; what has moved is told as moved.
    return forms(0, (i, was, is) -> oldChain[i] == 0 && there.contains(was) && here.contains(is));
  }

  /** Words that stayed and are something else: a heading, bold, a list of another kind. */
  List<Told> elements() {
    // A paragraph that went to another article is what it was.
    return forms(1, (i, was, is) -> oldChain[i] == 0 || !inside(was).equals(inside(is)));
  }

  /** The elements within the article. */
  private static String inside(String elements) {
    return elements.substring(elements.indexOf('>') + 1);
  }

  private interface Telling {
    boolean isTold(int i, String was, String is);
  }

  /** Stretches whose forms differ in that part of both: the section's name, the elements. */
  private List<Told> forms(int part, Telling telling) {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < newOf.length; ) {
      int to = i + 1;
      String was = part(old.get(i), part);
      String is = newOf[i] < 0 ? "" : part(revised.get(newOf[i]), part);
      while (to < newOf.length
          && newOf[i] >= 0
          && newOf[to] == newOf[to - 1] + 1
          && part(old.get(to), part).equals(was)
          && part(revised.get(newOf[to]), part).equals(is)) {
        to++;
      }
      if (!was.equals(is) && !was.isEmpty() && !is.isEmpty() && telling.isTold(i, was, is)) {
        told.add(new Told(new Piece(i, to, newOf[i], newOf[to - 1] + 1), was, is));
      }
      i = to;
    }
    return told;
  }

  private static String part(Sign sign, int part) {
    return sign.form().isEmpty() ? "" : sign.form().split("\t", -1)[part];
  }

  private static Set<String> names(List<Sign> signs) {
    return signs.stream().map(s -> part(s, 0)).collect(Collectors.toSet());
  }

  private static String named(int c) {
    return Character.toString(c) + code(c);
  }

  private static String code(int c) {
    return String.format("〔U+%04X〕", c);
  }
}
