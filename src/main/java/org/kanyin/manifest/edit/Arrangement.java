package org.kanyin.manifest.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.model.SourceText;
import org.kanyin.manifest.parse.SourceNode;

/**
 * The order of an issue's sections and articles, and sections' names: what is to be another in the
 * issue's file. An element moves with the lines and remarks before it, as they are written.
 */
public final class Arrangement {
  private final Issue issue;
  private final ParsedSource file;

  /**
   * @param source the issue's file, as it was read
   */
  public Arrangement(Issue issue, SourceText source) {
    this.issue = issue;
    this.file = new ParsedSource(source);
  }

  /** An element as it is written, and its parent. */
  private record Found(SourceNode.Element element, SourceNode.Element parent) {
    boolean isInSection() {
      return parent.is(PartKind.SECTION);
    }
  }

  /** A section, or an article that is in none. */
  private static boolean isPart(SourceNode.Element e) {
    return e.is(PartKind.SECTION) || e.is(PartKind.ARTICLE) || e.is(PartKind.PLATE);
  }

  private Found find(String id) throws EditRefused {
    for (PartKind kind : List.of(PartKind.SECTION, PartKind.ARTICLE)) {
      Optional<SourceNode.Element> top = like(issue.root(), id, kind, file.root);
      if (top.isPresent()) {
        return new Found(top.get(), file.root);
      }
    }
    List<Node.Element> sections = issue.root().elements(PartKind.SECTION).toList();
    List<SourceNode.Element> written = file.root.elements(PartKind.SECTION).toList();
    for (int i = 0; i < sections.size(); i++) {
      Optional<SourceNode.Element> found =
          like(sections.get(i), id, PartKind.ARTICLE, written.get(i));
      if (found.isPresent()) {
        return new Found(found.get(), written.get(i));
      }
    }
    throw new EditRefused("清单里已经没有这一篇或这个栏目");
  }

  /** The child that stands where another stands in the normalised document, among its kind. */
  private static Optional<SourceNode.Element> like(
      Node.Element parent, String id, PartKind kind, SourceNode.Element written) {
    List<String> ids = parent.elements(kind).map(Node.Element::id).toList();
    return ids.contains(id)
        ? Optional.of(written.elements(kind).toList().get(ids.indexOf(id)))
        : Optional.empty();
  }

  /**
   * Moves a section, or an article that is in none.
   *
   * @param index among the issue's parts when it is taken out
   */
  public List<Splice> movePart(String id, int index) throws EditRefused {
    Found found = find(id);
    if (found.isInSection()) {
      throw new EditRefused("这一篇在栏目里，只能移到栏目里");
    }
    List<SourceNode.Element> parts = file.root.elements().filter(Arrangement::isPart).toList();
    return move(found, file.root, parts, index);
  }

  /**
   * Moves an article.
   *
   * @param sectionId where it goes
   * @param index among the section's articles when it is taken out
   */
  public List<Splice> moveArticle(String id, String sectionId, int index) throws EditRefused {
    Found found = find(id);
    Found section = find(sectionId);
    if (!found.element().is(PartKind.ARTICLE) || !section.element().is(PartKind.SECTION)) {
      throw new EditRefused("只有文章能移进栏目");
    }
    return move(
        found, section.element(), section.element().elements(PartKind.ARTICLE).toList(), index);
  }

  private List<Splice> move(
      Found moved, SourceNode.Element into, List<SourceNode.Element> likes, int index)
      throws EditRefused {
    List<SourceNode.Element> others = likes.stream().filter(e -> e != moved.element()).toList();
    if (index < 0 || index > others.size()) {
      throw new EditRefused("没有这个位置");
    }
    if (likes.indexOf(moved.element()) == index) {
      return List.of();
    }
    Slots target = new Slots(file, into);
    int at =
        index < others.size()
            ? target.start(others.get(index))
            : target.end(others.get(others.size() - 1));
    Slots from = new Slots(file, moved.parent());
    List<Splice> splices = new ArrayList<>();
    splices.add(taken(moved, from));
    splices.add(new Splice(at, at, from.text(moved.element())));
    return splices;
  }

  /** Takes an article out of the issue; the file of one that has its own stays where it is. */
  public List<Splice> remove(String articleId) throws EditRefused {
    Found found = find(articleId);
    if (!found.element().is(PartKind.ARTICLE)) {
      throw new EditRefused("只有文章能移出本期");
    }
    return List.of(taken(found, new Slots(file, found.parent())));
  }

  /** A section goes with its last article: the schema wants one in each. */
  private Splice taken(Found article, Slots from) throws EditRefused {
    if (!article.isInSection() || article.parent().elements(PartKind.ARTICLE).count() > 1) {
      return from.without(article.element());
    }
    if (from.hasMoreThan(article.element())) {
      throw new EditRefused("这个栏目里只有这一篇，还有分页标记或注释；移走它栏目就空了，请在稿件里改");
    }
    return new Slots(file, file.root).without(article.parent());
  }

  /** Begins a section of its own with an article. */
  public List<Splice> newSection(String articleId, String title) throws EditRefused {
    Found article = find(articleId);
    checkTitle(title);
    if (!article.element().is(PartKind.ARTICLE)) {
      throw new EditRefused("请先选一篇文章：新栏目从它开始");
    }
    Slots slots = new Slots(file, article.parent());
    Slots top = new Slots(file, file.root);
    SourceNode.Element beside = article.isInSection() ? article.parent() : article.element();
    if (article.isInSection() && article.parent().elements(PartKind.ARTICLE).count() == 1) {
      throw new EditRefused("这个栏目里只有这一篇，改栏目的名字就行");
    }
    String indent = top.indent(beside);
    String name = ParsedSource.prefix(article.parent()) + PartKind.SECTION.tag();
    String begin = indent + "<" + name + " title=\"" + XmlWords.value(title) + "\">";
    String xml = begin + slots.text(article.element()) + indent + "</" + name + ">";
    if (!article.isInSection()) {
      return List.of(new Splice(slots.start(beside), slots.end(beside), xml));
    }
    int at = top.end(beside);
    return List.of(slots.without(article.element()), new Splice(at, at, xml));
  }

  /** Gives a section another name. */
  public List<Splice> rename(String sectionId, String title) throws EditRefused {
    SourceNode.Element section = find(sectionId).element();
    checkTitle(title);
    if (!section.is(PartKind.SECTION) || section.element(PartKind.TITLE).isPresent()) {
      throw new EditRefused("这个栏目的名字里有标记，请点页面上的栏目名改");
    }
    SourceNode.Attribute value = section.attribute("title").orElseThrow();
    int from = value.valueOffset();
    int to = file.text().indexOf(file.text().charAt(from - 1), from);
    return title.equals(value.value())
        ? List.of()
        : List.of(new Splice(from, to, XmlWords.value(title)));
  }

  /** What a section's tag calls it, where its title may be written otherwise. */
  public String name(String sectionId) throws EditRefused {
    return find(sectionId).element().value("title").orElse("");
  }

  private static void checkTitle(String title) throws EditRefused {
    XmlWords.check(title);
    if (title.isBlank()) {
      throw new EditRefused("栏目要有名字");
    }
  }
}
