package org.kanyin.diff.corrections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.align.LocatedChange;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.flow.SignCollector;
import org.kanyin.diff.model.Change;

/**
 * Moves of text, and what moved along with them elsewhere: the entry of an article in the contents,
 * the name of its section, its running head. Which of two things that changed places is said to
 * have moved may differ from flow to flow, so what was passed over is looked at too.
 */
final class Relocated {
  /** An entry is known by so many of its first signs. */
  private static final int HEAD = 5;

  /** A shorter text stands in others by chance: it must be all that moved. */
  private static final int TELLING = 4;

  /** A title of so many signs is told from others. */
  private static final int TITLE = 2;

  /**
   * @param titles what the texts begin with: the first line of each
   */
  private record Moved(
      Flow flow, List<String> texts, List<String> titles, Set<String> sections, Change change) {}

  private final List<Moved> moves = new ArrayList<>();
  private final List<Sign> contents;

  /**
   * @param contents the old round's: which entries stand under which name
   */
  Relocated(List<Sign> contents) {
    this.contents = contents;
  }

  void add(AlignedFlow pair, LocatedChange move) {
    moves.add(
        new Moved(
            pair.flow(),
            texts(pair, move.piece()),
            titles(pair, move.piece()),
            sections(pair, move.piece()),
            move.change()));
  }

  /** The move in another flow that this one goes with. */
  Optional<Change> with(AlignedFlow pair, Piece move) {
    List<String> texts = texts(pair, move);
    List<String> heads = new ArrayList<>();
    stretches(pair, move).forEach(s -> heads.addAll(heads(s)));
    if (pair.flow() == Flow.LABELS || pair.flow() == Flow.HEADS) {
      texts.forEach(t -> heads.addAll(entries(t)));
    }
    return moves.stream()
        .filter(m -> m.flow() != pair.flow())
        .filter(m -> isOne(m, texts, heads))
        .map(Moved::change)
        .findFirst();
  }

  /** The first words of entries that stand under a name in this text. */
  private List<String> entries(String text) {
    List<String> heads = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= contents.size(); i++) {
      if (i == contents.size() || contents.get(i).opens()) {
        String name = contents.get(from).form().split("\t", -1)[0];
        if (!name.isEmpty() && text.contains(name)) {
          heads.addAll(heads(contents.subList(from, i)));
        }
        from = i;
      }
    }
    return heads;
  }

  private static boolean isOne(Moved m, List<String> texts, List<String> heads) {
    boolean same = texts.stream().anyMatch(t -> t.length() > 1 && m.texts().contains(t));
    boolean about =
        heads.stream()
            .filter(h -> h.length() >= TELLING)
            .anyMatch(h -> m.texts().get(0).contains(h) || m.sections().contains(h));
    // An entry begins with its article's title, which may be shorter than what tells.
    boolean titled =
        m.titles().stream()
            .filter(t -> t.length() >= TITLE)
            .anyMatch(t -> texts.stream().anyMatch(x -> x.startsWith(t)));
    return same || about || titled;
  }

  /** The first lines of what moved and of what it passed. */
  private static List<String> titles(AlignedFlow pair, Piece move) {
    List<String> titles = new ArrayList<>();
    for (List<Sign> signs : stretches(pair, move)) {
      int end = 1;
      while (end < signs.size() && !signs.get(end).opens()) {
        end++;
      }
      titles.add(SignCollector.text(signs.subList(0, Math.min(end, signs.size()))));
    }
    return titles;
  }

  /** What moved, and what it passed. */
  private static List<String> texts(AlignedFlow pair, Piece move) {
    return stretches(pair, move).stream().map(SignCollector::text).toList();
  }

  private static List<List<Sign>> stretches(AlignedFlow pair, Piece move) {
    List<Sign> old = pair.oldSigns();
    int before = move.newFrom() - 1;
    while (before >= 0 && pair.alignment().oldOf()[before] < 0) {
      before--;
    }
    int there = before < 0 ? 0 : pair.alignment().oldOf()[before] + 1;
    List<Sign> passed =
        there >= move.oldTo()
            ? old.subList(move.oldTo(), there)
            : old.subList(Math.min(there, move.oldFrom()), move.oldFrom());
    return List.of(old.subList(move.oldFrom(), move.oldTo()), passed);
  }

  /** The first words of each entry or line of its own. */
  private static List<String> heads(List<Sign> signs) {
    List<String> heads = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= signs.size(); i++) {
      if (i == signs.size() || signs.get(i).opens()) {
        heads.add(SignCollector.text(signs.subList(from, Math.min(i, from + HEAD))));
        from = i;
      }
    }
    return heads;
  }

  /** The first words of the sections that what moved stands in, where they are known. */
  private static Set<String> sections(AlignedFlow pair, Piece move) {
    Set<String> sections = new HashSet<>();
    for (Sign sign : pair.oldSigns().subList(move.oldFrom(), move.oldTo())) {
      String section = sign.form().split("\t", -1)[0];
      sections.add(section.substring(0, Math.min(HEAD, section.length())));
    }
    sections.remove("");
    return sections;
  }
}
