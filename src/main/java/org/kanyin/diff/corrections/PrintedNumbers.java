package org.kanyin.diff.corrections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.base.CharacterFolding;
import org.kanyin.base.Place;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Round;
import org.kanyin.diff.model.Correction;
import org.kanyin.diff.model.CorrectionOutcome;
import org.kanyin.diff.model.RoundRegion;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;

/**
 * Corrections to numbers that no flow holds: a page's folio, the page number of an entry of the
 * contents. Only where both rounds are printed.
 */
final class PrintedNumbers {
  /** 3, — 3 —, 第3页. */
  private static final Pattern FOLIO = Pattern.compile("[-—–·•第 　]*([0-9０-９]{1,4})[-—–·•页 　]*");

  /** Words of an entry, and the number behind them with its brackets or leaders. */
  private static final Pattern ENTRY = Pattern.compile("(.+?)[（(/／.…·⋯ 　]*([0-9０-９]{1,4})[)） 　]*");

  /** Where the number stands, and what it is. */
  private record Printed(int sheet, int number, Optional<Box> box) {}

  private final Round old;
  private final Round revised;
  private final AlignedFlow body;

  private PrintedNumbers(AlignedFlow body) {
    this.body = body;
    old = body.old();
    revised = body.revised();
  }

  /** What became of such a correction; empty where it is none, or the number was not printed so. */
  static Optional<CorrectionOutcome> of(List<AlignedFlow> pairs, Correction c) {
    AlignedFlow body = pairs.stream().filter(p -> p.flow() == Flow.BODY).findFirst().orElseThrow();
    if (c.part().isEmpty() || body.old().pages().isEmpty() || body.revised().pages().isEmpty()) {
      return Optional.empty();
    }
    PrintedNumbers numbers = new PrintedNumbers(body);
    return switch (c.part().get()) {
      case HEAD -> numbers.folio(c);
      case CONTENTS -> numbers.entry(c);
      case COVER -> Optional.empty();
    };
  }

  /**
   * The same correction without the page number of an entry of the contents, where its words are to
   * change too; empty where they are not, or it is no entry.
   */
  static Optional<Correction> words(Correction c) {
    Matcher wrong = ENTRY.matcher(c.wrong());
    Matcher right = ENTRY.matcher(c.right());
    boolean entry = c.part().filter(p -> p == Correction.Part.CONTENTS).isPresent();
    return entry && wrong.matches() && right.matches() && !wrong.group(1).equals(right.group(1))
        ? Optional.of(c.saying(wrong.group(1), right.group(1)))
        : Optional.empty();
  }

  private Optional<CorrectionOutcome> folio(Correction c) {
    Matcher wrong = FOLIO.matcher(c.wrong());
    Matcher right = FOLIO.matcher(c.right());
    if (!wrong.matches() || !right.matches()) {
      return Optional.empty();
    }
    int was = Integer.parseInt(wrong.group(1));
    List<Printed> all = folios(old).filter(f -> f.number() == was).toList();
    Optional<Printed> there =
        all.stream()
            .filter(f -> c.page().isPresent() && c.page().getAsInt() == f.sheet())
            .findFirst()
            .or(() -> all.stream().findFirst());
    return there.map(
        f -> {
          int sheet = newSheet(f.sheet());
          Printed is =
              folios(revised)
                  .filter(n -> n.sheet() == sheet)
                  .findFirst()
                  .orElse(new Printed(sheet, 0, Optional.empty()));
          return outcome(c, f, is, Integer.parseInt(right.group(1)));
        });
  }

  private static Stream<Printed> folios(Round round) {
    return round.pages().orElseThrow().pages().stream()
        .filter(p -> p.folio().isPresent())
        .map(
            p ->
                new Printed(
                    p.number(), p.folio().getAsInt(), p.folioLine().map(l -> box(l.solid()))));
  }

  /** The sheet on which most of a sheet's text stands now; the same where it has none. */
  private int newSheet(int sheet) {
    int[] newOf = body.alignment().newOf();
    Map<Integer, Long> sheets = new TreeMap<>();
    IntStream.range(0, newOf.length)
        .filter(i -> newOf[i] >= 0 && body.oldSigns().get(i).source().page() == sheet)
        .forEach(i -> sheets.merge(body.newSigns().get(newOf[i]).source().page(), 1L, Long::sum));
    int last = revised.pages().orElseThrow().pages().size();
    return sheets.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Math.min(sheet, last));
  }

  private Optional<CorrectionOutcome> entry(Correction c) {
    Matcher wrong = ENTRY.matcher(c.wrong());
    Matcher right = ENTRY.matcher(c.right());
    if (!wrong.matches() || !right.matches()) {
      return Optional.empty();
    }
    int was = Integer.parseInt(wrong.group(2));
    int wanted = Integer.parseInt(right.group(2));
    Optional<Printed> there =
        entries(old, wrong.group(1)).filter(e -> e.number() == was).findFirst();
    List<Printed> done = entries(revised, right.group(1)).toList();
    Optional<Printed> is =
        done.stream()
            .filter(e -> e.number() == wanted)
            .findFirst()
            .or(() -> done.stream().findFirst());
    return there.map(t -> is.map(i -> outcome(c, t, i, wanted)).orElseGet(() -> undone(c, t)));
  }

  private CorrectionOutcome undone(Correction c, Printed was) {
    RoundRegion where = region(old, was);
    RoundRegion nowhere = new RoundRegion(Place.page(revised.file(), was.sheet()), 0, List.of());
    return new CorrectionOutcome(c, CorrectionOutcome.Result.NOT_DONE, c.wrong(), where, nowhere);
  }

  private static Stream<Printed> entries(Round round, String words) {
    PageStructure pages = round.pages().orElseThrow();
    String solid = CharacterFolding.solid(words);
    return new ContentsEntries(pages, Set.of(), Set.of())
        .entries().stream()
            .filter(e -> CharacterFolding.solid(e.title() + e.authors()).contains(solid))
            .map(e -> new Printed(e.sheet(), e.page(), Optional.of(box(e.number()))));
  }

  private CorrectionOutcome outcome(Correction c, Printed was, Printed is, int wanted) {
    CorrectionOutcome.Result result =
        is.number() == wanted
            ? CorrectionOutcome.Result.DONE
            : is.number() == was.number()
                ? CorrectionOutcome.Result.NOT_DONE
                : CorrectionOutcome.Result.OTHERWISE;
    String stands = is.number() == 0 ? "" : Integer.toString(is.number());
    return new CorrectionOutcome(c, result, stands, region(old, was), region(revised, is));
  }

  private static RoundRegion region(Round round, Printed printed) {
    List<PageRegion> marks =
        printed.box().map(b -> new PageRegion(printed.sheet(), b)).stream().toList();
    return new RoundRegion(Place.page(round.file(), printed.sheet()), 0, marks);
  }

  private static Box box(List<Glyph> glyphs) {
    return glyphs.stream().map(Glyph::box).reduce(Box::with).orElse(new Box(0, 0, 0, 0));
  }
}
