package org.kanyin.manifest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.LineStarts;
import org.kanyin.manifest.model.ManuscriptSourceMap;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.model.SourceText;

/**
 * Writes page ends into copies of an issue's files. Nothing but {@code pb} and the names of the
 * copies changes.
 */
public final class PageEndWriter {
  private final Issue issue;
  private final ManuscriptSourceMap origins;
  private final Map<String, Node.Element> parents = new HashMap<>();
  private final Map<String, List<Edit>> edits = new LinkedHashMap<>();

  /** Replace what stands between two offsets. */
  private record Edit(int from, int to, String text) {}

  /**
   * A copy to be written.
   *
   * @param original which file it is a copy of
   * @param name of the copy, in the same folder
   */
  public record Copy(Path original, String name, String text) {
    public byte[] utf8() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Begins with the issue as it is, its present page ends left out. */
  public PageEndWriter(Issue issue) {
    this.issue = issue;
    this.origins = new ManuscriptSourceMap(issue);
    issue
        .root()
        .descendants()
        .forEach(parent -> parent.elements().forEach(child -> parents.put(child.id(), parent)));
    issue.root().all(InlineKind.PB).forEach(this::remove);
  }

  private void remove(Node.Element pb) {
    String text = source(pb).text();
    int from = offset(pb);
    int close = text.indexOf('>', from) + 1;
    int to = text.charAt(close - 2) == '/' ? close : text.indexOf('>', close) + 1;
    edit(pb.place().file(), new Edit(from, to, ""));
  }

  /**
   * A page ends before this character of a block.
   *
   * @return whether it could be written: a table is parted between rows only, and not in its head
   */
  public boolean before(String block, int index, int folio) {
    String pb = "<pb n=\"" + folio + "\"/>";
    Optional<Node.Element> element = origins.element(block);
    if (element.isEmpty()) {
      return false;
    }
    Optional<Node.Element> row = around(element.get(), PartKind.ROW);
    if (row.isPresent()) {
      return index == 0 && beforeRow(row.get(), pb);
    }
    if (isInRoster(element.get())) {
      return beforeTag(nearestOf(element.get(), PartKind.NAME, PartKind.GROUP), pb);
    }
    if (index > 0 || element.get().is(PartKind.ITEM) || element.get().is(PartKind.LINE)) {
      Optional<ManuscriptSourceMap.At> at = origins.sourceOf(block, index);
      at.ifPresent(a -> edit(a.file(), new Edit(a.offset(), a.offset(), pb)));
      return at.isPresent();
    }
    return before(element.get().id(), pb);
  }

  /** In a roster a page ends between two names, or before the title of a group. */
  private boolean isInRoster(Node.Element element) {
    return around(element, BlockKind.ROSTER).isPresent() && !element.is(BlockKind.ROSTER);
  }

  private Node.Element nearestOf(Node.Element element, ElementKind first, ElementKind second) {
    return around(element, first).or(() -> around(element, second)).orElse(element);
  }

  private boolean beforeTag(Node.Element element, String pb) {
    int at = offset(element);
    edit(element.place().file(), new Edit(at, at, pb));
    return true;
  }

  private boolean before(String block, String pb) {
    Node.Element anchor = anchor(origins.element(block).orElseThrow());
    int at = anchor.is(PartKind.ARTICLE) ? articleOffset(anchor) : offset(anchor);
    String file = anchor.is(PartKind.ARTICLE) ? issueFile() : anchor.place().file();
    edit(file, new Edit(at, at, pb));
    return true;
  }

  /** A page ends after this block: what follows it is the style's, not the manuscript's. */
  public boolean after(String block, int folio) {
    Optional<ManuscriptSourceMap.At> last =
        origins.element(block).flatMap(e -> origins.sourceOf(block, e.text().length() - 1));
    if (last.isEmpty()) {
      return false;
    }
    String text = issue.sources().get(last.get().file()).text();
    String name = origins.element(block).orElseThrow().name();
    int end = text.indexOf('>', text.indexOf("</" + name, last.get().offset())) + 1;
    edit(last.get().file(), new Edit(end, end, "<pb n=\"" + folio + "\"/>"));
    return true;
  }

  /** In the first cell that has text, before it; with its head a table begins on the page. */
  private boolean beforeRow(Node.Element row, String pb) {
    Node.Element table = around(row, BlockKind.TABLE).orElseThrow();
    if (parents.get(row.id()).is(PartKind.HEAD)) {
      return before(table.id(), pb);
    }
    Optional<ManuscriptSourceMap.At> at = origins.sourceOf(row.id(), 0);
    at.ifPresent(a -> edit(a.file(), new Edit(a.offset(), a.offset(), pb)));
    return at.isPresent();
  }

  private Optional<Node.Element> around(Node.Element element, ElementKind kind) {
    for (Node.Element e = element; e != null; e = parents.get(e.id())) {
      if (e.is(kind)) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /** What a page end may stand before: a block of an article, or the article. */
  private Node.Element anchor(Node.Element element) {
    Node.Element at = element;
    while (parents.get(at.id()) != null && !parents.get(at.id()).is(PartKind.ARTICLE)) {
      at = parents.get(at.id());
    }
    return at.kind().isArticleHead() ? parents.get(at.id()) : at;
  }

  private String issueFile() {
    return issue.root().place().file();
  }

  /** In the issue's own file, also where the article has a file of its own. */
  private int articleOffset(Node.Element article) {
    if (article.place().file().equals(issueFile())) {
      return offset(article);
    }
    String text = issue.sources().get(issueFile()).text();
    return text.lastIndexOf("<article", hrefOffset(text, article.place().file()));
  }

  private int hrefOffset(String text, String file) {
    String name = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
    return Math.max(text.indexOf(name + "\""), text.indexOf(name + "'"));
  }

  private SourceText source(Node.Element element) {
    return issue.sources().get(element.place().file());
  }

  private int offset(Node.Element element) {
    return new LineStarts(source(element).text())
        .offset(element.place().line(), element.place().column());
  }

  private void edit(String file, Edit edit) {
    edits.computeIfAbsent(file, f -> new ArrayList<>()).add(edit);
  }

  /** The changed files; the issue's own is always among them. */
  public List<Copy> copies() {
    edits.computeIfAbsent(issueFile(), f -> new ArrayList<>());
    for (String file : List.copyOf(edits.keySet())) {
      if (!file.equals(issueFile())) {
        renameHref(file);
      }
    }
    return edits.keySet().stream().map(this::copy).toList();
  }

  private void renameHref(String file) {
    String text = issue.sources().get(issueFile()).text();
    int dot = hrefOffset(text, file);
    int end = text.indexOf(".xml", dot);
    if (dot >= 0 && end >= 0) {
      edit(issueFile(), new Edit(end, end, "-pinned"));
    }
  }

  /** Copies are written in UTF-8, whatever the original was in. */
  private static String asUtf8(String xml) {
    return xml.replaceFirst("^(<\\?xml[^>]*encoding=)(\"[^\"]*\"|'[^']*')", "$1\"UTF-8\"");
  }

  private Copy copy(String file) {
    SourceText source = issue.sources().get(file);
    StringBuilder text = new StringBuilder(source.text());
    edits.get(file).stream()
        .sorted(Comparator.comparingInt(Edit::from).reversed())
        .forEach(e -> text.replace(e.from(), e.to(), e.text()));
    String name = source.path().getFileName().toString().replaceFirst("(?i)(\\.xml)?$", "");
    return new Copy(source.path(), name + "-pinned.xml", asUtf8(text.toString()));
  }
}
