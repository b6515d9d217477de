package org.kanyin.render.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.base.CharacterFolding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.inspect.model.PageTexts;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssueText;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.model.TextBlock;

/** Where the pages of a layout begin: of the present one, or of an older PDF of the issue. */
public final class PageStarts {
  /** So many characters name a place in an issue; fewer do where a byline or a title is near. */
  private static final int[] KEYS = {48, 14};

  /** A page holds fewer characters than this. */
  private static final int WINDOW = 4_000;

  private PageStarts() {}

  /** Of the layout that was just made. A page without a line of any article has no start to pin. */
  public static List<PageStart> of(LayoutTrace trace, Issue issue) {
    Set<String> blocks =
        articles(issue).map(Node.Element::id).collect(Collectors.toUnmodifiableSet());
    Map<String, String> tables = tables(issue);
    List<PageStart> starts = new ArrayList<>();
    int first = trace.bodyStart();
    String before = "";
    Set<String> seen = new HashSet<>();
    for (LayoutTrace.Page page : trace.pages().subList(first, trace.pages().size())) {
      List<LayoutTrace.Line> lines =
          page.lines().stream()
              .filter(l -> l.region().equals("body"))
              // A table's head says the same on every page.
              .filter(l -> l.block().isEmpty() || seen.add(l.block() + "@" + l.start()))
              .sorted(Comparator.comparingDouble(LayoutTrace.Line::baseline))
              .toList();
      if (lines.size() > 1
          && lines.get(0).block().isEmpty()
          && tables.containsKey(before)
          && tables.get(before).equals(tables.get(lines.get(1).block()))) {
        lines = lines.subList(1, lines.size()); // 续表, that the style says over the head.
      }
      int folio = page.number() - first;
      if (folio > 1 && lines.stream().anyMatch(l -> blocks.contains(l.block()))) {
        starts.add(new PageStart(folio, lines.get(0).block(), lines.get(0).start(), before));
      }
      for (LayoutTrace.Line line : lines) {
        before = line.block().isEmpty() ? before : line.block();
      }
    }
    return starts;
  }

  /** The table that each cell stands in. */
  private static Map<String, String> tables(Issue issue) {
    Map<String, String> tables = new HashMap<>();
    issue
        .root()
        .all(BlockKind.TABLE)
        .forEach(t -> t.all(PartKind.CELL).forEach(c -> tables.put(c.id(), t.id())));
    return tables;
  }

  /** All elements of all articles. */
  private static Stream<Node.Element> articles(Issue issue) {
    return issue.root().all(PartKind.ARTICLE).flatMap(Node.Element::descendants);
  }

  /** A block and where it begins in {@link ArticleText#all}. */
  private record BlockStart(TextBlock block, int at) {}

  /** The characters of the articles without blanks, block after block. */
  private static final class ArticleText {
    final StringBuilder all = new StringBuilder();
    final List<BlockStart> starts = new ArrayList<>();

    ArticleText(Issue issue) {
      IssueText.of(issue).blocks().stream()
          .filter(b -> b.article().isPresent() && b.part() == TextBlock.Part.BODY)
          // Names of authors stand between words of the style.
          .filter(b -> b.kind() != PartKind.AUTHOR)
          .forEach(this::add);
    }

    private void add(TextBlock block) {
      starts.add(new BlockStart(block, all.length()));
      all.append(withoutBlanks(block.text()));
    }

    /** The page that begins at this character. */
    PageStart start(int folio, int at) {
      BlockStart found = starts.get(0);
      for (BlockStart start : starts) {
        found = start.at() <= at ? start : found;
      }
      String text = found.block().text();
      int index = 0;
      for (int left = at - found.at(); left > 0; index++) {
        left -= CharacterFolding.isBlank(text.charAt(index)) ? 0 : 1;
      }
      return new PageStart(folio, found.block().id(), index, "");
    }
  }

  /**
   * Of an older PDF of the same issue, whoever made it. A page whose beginning is not found in the
   * manuscript is left out.
   */
  static List<PageStart> of(PageTexts pdf, Issue issue) {
    ArticleText text = new ArticleText(issue);
    List<PageStart> starts = new ArrayList<>();
    int folio = 0;
    int from = 0;
    for (List<String> lines : pdf.pages()) {
      int at = beginning(lines, text.all, from, folio == 0);
      if (at >= 0 || folio > 0) {
        folio++;
      }
      if (at >= 0 && folio > 1) {
        starts.add(text.start(folio, at));
      }
      from = Math.max(from, at);
    }
    return starts;
  }

  /** Where the page's first line of manuscript stands; heads and folios are not found there. */
  private static int beginning(
      List<String> lines, StringBuilder all, int from, boolean beforeBody) {
    String page = withoutBlanks(String.join("", lines));
    for (int length : KEYS) {
      int offset = 0;
      for (String line : lines) {
        int end = offset + length;
        int at = end > page.length() ? -1 : all.indexOf(page.substring(offset, end), from);
        if (at >= 0 && (beforeBody ? at == 0 : at - from <= WINDOW)) {
          return at;
        }
        offset += withoutBlanks(line).length();
      }
    }
    return -1;
  }

  private static String withoutBlanks(String text) {
    return text.codePoints()
        .filter(c -> !CharacterFolding.isBlank(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
