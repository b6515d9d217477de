package org.kanyin.manifest.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.ManifestLimits;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;

/**
 * Whether an issue is of a size that can be set: counted before anything else is looked at, for
 * every later step takes its time for each character and element. One walk, linear.
 */
public final class AmountCheck {
  /** What is counted over the whole issue: the name in the sentence, the most, the element. */
  private record Counted(String name, int most, String tag) {}

  private static final List<Counted> COUNTED =
      List.of(
          new Counted("<pb/>", ManifestLimits.PAGE_BREAKS, InlineKind.PB.tag()),
          new Counted("图", ManifestLimits.FIGURES, BlockKind.FIGURE.tag()),
          new Counted("表", ManifestLimits.TABLES, BlockKind.TABLE.tag()),
          new Counted("表格单元格", ManifestLimits.CELLS, PartKind.CELL.tag()),
          new Counted("文章", ManifestLimits.ARTICLES, PartKind.ARTICLE.tag()),
          new Counted("栏目", ManifestLimits.ARTICLES, PartKind.SECTION.tag()));

  /** What has authors, names of the staff, lines of an address and the like in it. */
  private static final Set<String> HEADED =
      Set.of(
          PartKind.ARTICLE.tag(),
          PartKind.MASTHEAD.tag(),
          PartKind.COLOPHON.tag(),
          PartKind.OFFICE.tag());

  private static final Set<String> PARAGRAPHS =
      Set.of(
          BlockKind.P.tag(),
          BlockKind.HEADING.tag(),
          BlockKind.SALUTE.tag(),
          PartKind.ITEM.tag(),
          PartKind.LINE.tag());

  private final FindingLog log;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> reported = new HashSet<>();
  private int elements;
  private int paragraphs;
  private int characters;
  private boolean accepted = true;

  private AmountCheck(FindingLog log) {
    this.log = log;
  }

  /** Says what there is too much of; false if there is. */
  public static boolean accepts(SourceDocument document, FindingLog log) {
    AmountCheck check = new AmountCheck(log);
    document.reading().forEach(check::look);
    return check.accepted;
  }

  private void look(SourceNode.Element element) {
    tooMany(element, "标记", ++elements, ManifestLimits.ISSUE_ELEMENTS);
    for (Counted counted : COUNTED) {
      // Articles in files of their own were counted when those were looked for.
      if (element.name().equals(counted.tag()) && element.attribute("href").isEmpty()) {
        int count = counts.merge(counted.tag(), 1, Integer::sum);
        tooMany(element, counted.name(), count, counted.most());
      }
    }
    if (PARAGRAPHS.contains(element.name())) {
      tooMany(element, "段落", ++paragraphs, ManifestLimits.PARAGRAPHS);
    }
    if (HEADED.contains(element.name())) {
      parts(
          element,
          e -> !e.isBlock() && e.kind().filter(PartKind.class::isInstance).isPresent(),
          ManifestLimits.HEAD_PARTS);
    }
    parts(
        element,
        e -> e.kind().filter(InlineKind.class::isInstance).isPresent(),
        ManifestLimits.INLINES);
    text(element);
  }

  /** Once, at the first that is too many. */
  private void tooMany(SourceNode.Element element, String name, int count, int most) {
    if (count > most && reported.add(name)) {
      fail("M180", element, element.offset(), name, most);
    }
  }

  /** Of one name, directly in an element. */
  private void parts(SourceNode.Element in, Predicate<SourceNode.Element> which, int most) {
    Map<String, Integer> parts = new HashMap<>();
    in.elements()
        .filter(which)
        .filter(e -> parts.merge(e.name(), 1, Integer::sum) == most + 1)
        .forEach(e -> fail("M183", e, e.offset(), in.name(), e.name(), most));
  }

  private void text(SourceNode.Element element) {
    int length = 0;
    for (SourceNode child : element.children()) {
      if (child instanceof SourceNode.Text text) {
        String chars = text.chars().value();
        length += chars.length();
        int word = longWord(chars);
        if (word >= 0) {
          fail("M182", element, text.offset(), ManifestLimits.WORD);
        }
      }
    }
    characters += length;
    tooMany(element, "字", characters, ManifestLimits.CHARACTERS);
    if (length > ManifestLimits.PARAGRAPH) {
      fail("M181", element, element.offset(), ManifestLimits.PARAGRAPH);
    }
  }

  /** Where a word too long begins, -1 where none does. */
  private static int longWord(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || (c > '\u024F' && Character.getType(c) != Character.NON_SPACING_MARK)) {
        from = i + 1;
      } else if (i - from >= ManifestLimits.WORD) {
        return from;
      }
    }
    return -1;
  }

  private void fail(String code, SourceNode.Element element, int offset, Object... arguments) {
    accepted = false;
    log.report(code, element.file(), offset, "<" + element.written(), arguments);
  }
}
