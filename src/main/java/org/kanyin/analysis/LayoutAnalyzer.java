package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/** Guesses an issue's anatomy: first its type, then its furniture, then what each page is. */
final class LayoutAnalyzer {
  /** A cover has few words. */
  private static final int COVER_GLYPHS = 220;

  private static final Pattern CONTENTS = Pattern.compile("目录|目次|本期目录|要目");
  private static final Pattern ENTRY = Pattern.compile(".*[（(]\\d{1,4}[)）]$|.*[.…·．]{3,}\\d{1,4}$");
  private static final int ENTRIES = 3;
  private static final double LARGER = 1.12;

  private final Pdf pdf;
  private final TypeMeasurer measurer;
  private final RunningHeads furniture;

  LayoutAnalyzer(Pdf pdf) {
    this.pdf = pdf;
    this.measurer = new TypeMeasurer(pdf);
    this.furniture = new RunningHeads(pdf, measurer);
  }

  PageStructure anatomy() {
    List<PageStructure.Kind> kinds = kinds();
    Map<Integer, Boolean> odd = new TreeMap<>();
    Map<Integer, Integer> counted = counted();
    for (PdfPage page : pdf.pages()) {
      odd.put(page.number(), counted.getOrDefault(page.number(), page.number()) % 2 != 0);
    }
    PageStructure.TypeArea type = measurer.area(odd, furniture, kinds);
    List<PageStructure.Leaf> leaves = new ArrayList<>();
    for (PdfPage page : pdf.pages()) {
      List<PageStructure.Part> parts = new ArrayList<>();
      for (TextLine line : page.lines()) {
        parts.add(new PageStructure.Part(line, furniture.role(page, line)));
      }
      leaves.add(
          new PageStructure.Leaf(
              page,
              kinds.get(page.number() - 1),
              furniture.folio(page),
              counted.containsKey(page.number())
                  ? OptionalInt.of(counted.get(page.number()))
                  : OptionalInt.empty(),
              odd.get(page.number()),
              parts));
    }
    return new PageStructure(type, leaves);
  }

  /**
   * A folio that neither neighbour confirms is a slip: the page is counted on from the one before.
   */
  private Map<Integer, Integer> counted() {
    List<PdfPage> with = pdf.pages().stream().filter(p -> furniture.folio(p).isPresent()).toList();
    Map<Integer, Integer> counted = new TreeMap<>();
    for (int i = 0; i < with.size(); i++) {
      boolean before = i > 0 && shift(with, i) == shift(with, i - 1);
      boolean after = i + 1 < with.size() && shift(with, i) == shift(with, i + 1);
      int shift = shift(with, i);
      if (!before && !after && with.size() >= 3) {
        PdfPage last = i > 0 ? with.get(i - 1) : null;
        shift = last == null ? shift(with, i + 1) : last.number() - counted.get(last.number());
      }
      counted.put(with.get(i).number(), with.get(i).number() - shift);
    }
    int last = with.isEmpty() ? 0 : with.get(with.size() - 1).number();
    for (PdfPage page : pdf.pages()) {
      Integer before = counted.get(page.number() - 1);
      if (before != null && page.number() <= last) {
        counted.putIfAbsent(page.number(), before + 1);
      }
    }
    return counted;
  }

  private int shift(List<PdfPage> with, int i) {
    return with.get(i).number() - furniture.folio(with.get(i)).orElseThrow();
  }

  private List<PageStructure.Kind> kinds() {
    List<PageStructure.Kind> kinds = new ArrayList<>();
    boolean before = true;
    for (PdfPage page : pdf.pages()) {
      PageStructure.Kind last = kinds.isEmpty() ? null : kinds.get(kinds.size() - 1);
      PageStructure.Kind kind = kind(page, before, last);
      before &= kind != PageStructure.Kind.BODY;
      kinds.add(kind);
    }
    return kinds;
  }

  private PageStructure.Kind kind(PdfPage page, boolean beforeBody, PageStructure.Kind last) {
    if (page.lines().isEmpty() && page.images().isEmpty()) {
      return PageStructure.Kind.BLANK;
    }
    if (page.label().startsWith("封面")) {
      return PageStructure.Kind.COVER;
    }
    if (page.label().startsWith("目录")) {
      return PageStructure.Kind.CONTENTS;
    }
    if (page.number() == 1 && pdf.pages().size() > 1 && isCover(page)) {
      return PageStructure.Kind.COVER;
    }
    boolean contents =
        beforeBody
            && (titled(page) || (last == PageStructure.Kind.CONTENTS && entries(page) >= ENTRIES));
    return contents ? PageStructure.Kind.CONTENTS : PageStructure.Kind.BODY;
  }

  private boolean isCover(PdfPage page) {
    return page.glyphs().size() < COVER_GLYPHS
        && page.lines().stream().noneMatch(measurer::isLong)
        && (isLarge(page)
            || page.lines().stream()
                .noneMatch(l -> furniture.role(page, l) == PageStructure.Role.FOLIO));
  }

  /** All its words are larger than the text: some programs number covers too. */
  private boolean isLarge(PdfPage page) {
    return page.lines().stream()
        .filter(furniture::isText)
        .allMatch(l -> l.size() > LARGER * measurer.size());
  }

  private static boolean titled(PdfPage page) {
    return page.lines().stream().anyMatch(l -> CONTENTS.matcher(RunningHeads.solid(l)).matches());
  }

  private static long entries(PdfPage page) {
    return page.lines().stream()
        .filter(l -> ENTRY.matcher(RunningHeads.solid(l)).matches())
        .count();
  }

  /** Lines from the top of the page down. */
  static List<TextLine> downwards(PdfPage page) {
    return page.lines().stream().sorted(Comparator.comparingDouble(TextLine::baseline)).toList();
  }

  static OptionalInt number(Pattern form, String text) {
    Matcher m = form.matcher(text);
    return m.matches() ? OptionalInt.of(Integer.parseInt(m.group(1))) : OptionalInt.empty();
  }
}
