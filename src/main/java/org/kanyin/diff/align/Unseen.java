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
  private final boolean alike;
  private final boolean running;

  Unseen(AlignedFlow pair) {
    old = pair.oldSigns();
    revised = pair.newSigns();
    newOf = pair.alignment().newOf();
    // A style sets blanks of its own, and a font shows a character by another's code.
    alike = pair.old().isPdf() == pair.revised().isPdf();
    running = pair.flow() == Flow.BODY || pair.flow() == Flow.NOTES;
  }

  /** Another code for the same shape. */
  List<Told> codes() {
    List<Told> told = new ArrayList<>();
    if (!alike) {
      return told;
    }
    Map<List<Integer>, Integer> differing = new HashMap<>();
    Map<Integer, Integer> all = new HashMap<>();
    for (int i = 0; i < newOf.length; i++) {
      if (newOf[i] >= 0) {
        all.merge(old.get(i).key(), 1, Integer::sum);
        differing.merge(codes(i), 1, Integer::sum);
      }
    }
    for (int i = 0; i < newOf.length; i++) {
      if (newOf[i] < 0 || old.get(i).code() == revised.get(newOf[i]).code()) {
        continue;
      }
      int times = differing.get(codes(i));
      // Where every one has the other code, another program wrote the text layer.
      if (times == 1 || times < all.get(old.get(i).key()) || !old.get(i).form().isEmpty()) {
        told.add(
            new Told(
                new Piece(i, i + 1, newOf[i], newOf[i] + 1),
                named(old.get(i).code()),
                named(revised.get(newOf[i]).code())));
      }
    }
    return told;
  }

  private List<Integer> codes(int i) {
    return List.of(old.get(i).code(), revised.get(newOf[i]).code());
  }

  /** Characters without width and ideographic spaces between two signs that stayed. */
  List<Told> blanks() {
    List<Told> told = new ArrayList<>();
    for (int i = 1; alike && running && i < newOf.length; i++) {
      int j = newOf[i];
      boolean next = j > 0 && newOf[i - 1] == j - 1;
      boolean known =
          next && old.get(i).gap() != Sign.Gap.UNKNOWN && revised.get(j).gap() != Sign.Gap.UNKNOWN;
      if (known && !old.get(i).unseen().equals(revised.get(j).unseen())) {
        told.add(
            new Told(new Piece(i - 1, i + 1, j - 1, j + 1), between(old, i), between(revised, j)));
      }
    }
    return told;
  }

  private static String between(List<Sign> signs, int i) {
    StringBuilder out = new StringBuilder(Character.toString(signs.get(i - 1).code()));
    signs.get(i).unseen().codePoints().forEach(c -> out.append(code(c)));
    return out.appendCodePoint(signs.get(i).code()).toString();
  }

  /**
   * Words that stayed and are written as something else: a heading, bold, a list of another kind.
   */
  List<Told> forms() {
    List<Told> told = new ArrayList<>();
    Set<String> here = sections(old);
    Set<String> there = sections(revised);
    for (int i = 0; i < newOf.length; ) {
      int to = i + 1;
      String was = old.get(i).form();
      String is = newOf[i] < 0 ? "" : revised.get(newOf[i]).form();
      while (to < newOf.length
          && newOf[i] >= 0
          && newOf[to] == newOf[to - 1] + 1
          && old.get(to).form().equals(was)
          && revised.get(newOf[to]).form().equals(is)) {
        to++;
      }
      if (!was.isEmpty() && !is.isEmpty() && isOther(was, is, here, there)) {
        told.add(new Told(new Piece(i, to, newOf[i], newOf[to - 1] + 1), was, is));
      }
      i = to;
    }
    return told;
  }

  private static Set<String> sections(List<Sign> signs) {
    return signs.stream().map(s -> s.form().split("\t", -1)[0]).collect(Collectors.toSet());
  }

  /** Whether the elements differ, or the section; one with a new name is the same section. */
  private static boolean isOther(String was, String is, Set<String> here, Set<String> there) {
    String[] a = was.split("\t", -1);
    String[] b = is.split("\t", -1);
    boolean section = !a[0].equals(b[0]) && there.contains(a[0]) && here.contains(b[0]);
    return section || !a[1].equals(b[1]);
  }

  private static String named(int c) {
    return Character.toString(c) + code(c);
  }

  private static String code(int c) {
    return String.format("〔U+%04X〕", c);
  }
}
