package org.kanyin.diff;

import static org.kanyin.diff.RoundFolder.children;
import static org.kanyin.diff.RoundFolder.next;
import static org.kanyin.diff.RoundFolder.swap;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.kanyin.diff.RoundEdit.Row;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Seeded edits of whole blocks: moved, exchanged, put in, taken out, run together, parted. */
final class BlockEdits {
  private final RoundFolder folder;
  private final Random random;
  private final Set<Node> taken;

  BlockEdits(RoundFolder folder, Random random, Set<Node> taken) {
    this.folder = folder;
    this.random = random;
    this.taken = taken;
  }

  /** An element and the next of its kind exchanged. */
  RoundEdit exchanged(String name) {
    Element e = one(name, x -> next(x, name) != null && isFree(next(x, name)) && hasWords(x));
    Element other = next(e, name);
    take(other);
    List<String> words = new ArrayList<>(words(e));
    words.addAll(words(other));
    return RoundEdit.unasked("exchanged " + name, words, () -> swap(e, other));
  }

  /** A paragraph that goes behind another one elsewhere. */
  RoundEdit paragraphElsewhere() {
    Element e = one("p", x -> x.getParentNode().getNodeName().equals("article"));
    Element there =
        one("p", x -> x.getParentNode().getNodeName().equals("article") && next(x, "p") != e);
    return RoundEdit.unasked(
        "paragraph elsewhere",
        words(e),
        () -> {
          Node moved = there.getOwnerDocument().adoptNode(e);
          there.getParentNode().insertBefore(moved, there.getNextSibling());
        });
  }

  RoundEdit rowGone() {
    Element e = one("row", BlockEdits::isOfBody);
    return RoundEdit.unasked("row gone", words(e), () -> e.getParentNode().removeChild(e));
  }

  RoundEdit rowAdded() {
    Element e = one("row", BlockEdits::isOfBody);
    return RoundEdit.unasked(
        "row added",
        List.of("新添乙"),
        () -> {
          Node row = e.cloneNode(true);
          children((Element) row, "cell").forEach(c -> c.setTextContent("新添乙"));
          e.getParentNode().insertBefore(row, e.getNextSibling());
        });
  }

  RoundEdit columnsExchanged() {
    Element table = one("table", t -> hasColumns(t));
    List<String> words = new ArrayList<>();
    List<Element> rows = new ArrayList<>();
    for (String part : List.of("head", "body")) {
      children(table, part).forEach(p -> rows.addAll(children(p, "row")));
    }
    rows.forEach(r -> children(r, "cell").forEach(c -> words.add(c.getTextContent())));
    int at = 1 + random.nextInt(2);
    return RoundEdit.unasked(
        "columns " + at,
        words,
        () ->
            rows.forEach(r -> swap(children(r, "cell").get(at), children(r, "cell").get(at + 1))));
  }

  private static boolean hasColumns(Element table) {
    List<Integer> widths = new ArrayList<>();
    for (String part : List.of("head", "body")) {
      for (Element p : children(table, part)) {
        children(p, "row").forEach(r -> widths.add(children(r, "cell").size()));
      }
    }
    return !widths.isEmpty() && widths.get(0) > 3 && Set.copyOf(widths).size() == 1;
  }

  private static boolean isOfBody(Element row) {
    List<Element> cells = children(row, "cell");
    return row.getParentNode().getNodeName().equals("body")
        && cells.size() > 2
        && cells.stream().noneMatch(c -> c.hasAttribute("rows") || c.hasAttribute("span"))
        && children((Element) row.getParentNode(), "row").stream()
            .noneMatch(r -> children(r, "cell").size() != cells.size());
  }

  /** Two paragraphs run together, or one parted; a table can ask for both. */
  RoundEdit joined() {
    Element e = one("p", x -> isPlain(x) && next(x, "p") != null && isPlain(next(x, "p")));
    Element other = next(e, "p");
    take(other);
    String before = end(e);
    String after = start(other);
    return new RoundEdit(
        "joined",
        List.of(new Row("", before + "¶" + after, before + after)),
        List.of(before, after),
        true,
        () -> {
          while (other.getFirstChild() != null) {
            e.appendChild(other.getFirstChild());
          }
          other.getParentNode().removeChild(other);
        });
  }

  RoundEdit parted() {
    Element e = one("p", x -> isPlain(x) && sentence(x) > 0);
    Text text = (Text) e.getFirstChild();
    int at = sentence(e);
    String before = text.getData().substring(at - 6, at);
    String after = text.getData().substring(at, at + 6);
    return new RoundEdit(
        "parted",
        List.of(new Row("", before + after, before + "¶" + after)),
        List.of(after),
        true,
        () -> {
          Text rest = text.splitText(at);
          Element p = e.getOwnerDocument().createElementNS("urn:kanyin:issue", "p");
          p.appendChild(rest);
          e.getParentNode().insertBefore(p, e.getNextSibling());
        });
  }

  private static int sentence(Element p) {
    String text = p.getTextContent();
    int at = text.indexOf('。', 30) + 1;
    return at > 0 && at + 20 < text.length() && "”’）》〕".indexOf(text.charAt(at)) < 0 ? at : 0;
  }

  RoundEdit sectionUp() {
    Element e = one("section", x -> next(x, "section") != null);
    Element other = next(e, "section");
    List<String> words = new ArrayList<>();
    for (Element s : List.of(e, other)) {
      words.addAll(names(s));
      folder.all("title", "p").forEach(t -> words.addAll(words(t)));
    }
    return RoundEdit.unasked("section up", words, () -> swap(e, other));
  }

  /** The last article of a section goes to the head of the next. */
  RoundEdit toNextSection() {
    Element section =
        one("section", x -> next(x, "section") != null && children(x, "article").size() > 1);
    List<Element> articles = children(section, "article");
    Element article = articles.get(articles.size() - 1);
    Element there = children(next(section, "section"), "article").get(0);
    return RoundEdit.unasked(
        "to next section",
        names(next(section, "section")),
        () -> there.getParentNode().insertBefore(article, there));
  }

  private static List<String> names(Element section) {
    List<String> names = new ArrayList<>();
    names.add(section.getAttribute("title"));
    children(section, "title").forEach(t -> names.add(t.getTextContent()));
    names.removeIf(String::isEmpty);
    return names;
  }

  RoundEdit noteGone() {
    Element note = one("footnote", x -> true);
    return RoundEdit.unasked(
        "note gone", words(note), () -> note.getParentNode().removeChild(note));
  }

  RoundEdit noteElsewhere() {
    Element note = one("footnote", x -> true);
    Element there = one("p", x -> isPlain(x) && sentence(x) > 0);
    return RoundEdit.unasked(
        "note elsewhere",
        words(note),
        () -> there.appendChild(there.getOwnerDocument().adoptNode(note)));
  }

  RoundEdit headingToParagraph() {
    Element e = one("heading", x -> true);
    return RoundEdit.ofForm(
        "heading to paragraph",
        words(e),
        () -> {
          e.removeAttribute("level");
          e.getOwnerDocument().renameNode(e, "urn:kanyin:issue", "p");
        });
  }

  RoundEdit listKind() {
    Element list = one("list", x -> !x.getAttribute("kind").equals("bullet"));
    return RoundEdit.ofForm(
        "list kind",
        words(children(list, "item").get(0)),
        () -> list.setAttribute("kind", "bullet"));
  }

  private Element one(String name, Predicate<Element> suitable) {
    List<Element> all =
        new ArrayList<>(
            folder.all(name).stream()
                .filter(this::isFree)
                .filter(BlockEdits::hasWords)
                .filter(suitable)
                .toList());
    if (all.isEmpty()) {
      throw new IllegalStateException("no " + name);
    }
    Element e = all.get(random.nextInt(all.size()));
    take(e);
    return e;
  }

  /** Blocks that others are in are left; a section may be taken around changed words. */
  private boolean isFree(Element e) {
    if (taken.contains(e)) {
      return false;
    }
    boolean large = List.of("article", "section").contains(e.getLocalName());
    for (Node n : taken) {
      int relation = e.compareDocumentPosition(n);
      // A block that moves in a block that moves is left out too.
      if ((relation & Node.DOCUMENT_POSITION_CONTAINS) != 0) {
        return false;
      }
      if ((relation & Node.DOCUMENT_POSITION_CONTAINED_BY) != 0 && !large) {
        return false;
      }
    }
    return true;
  }

  private void take(Element e) {
    taken.add(e);
    if (e.getLocalName().equals("section")) {
      taken.addAll(children(e, "article"));
    }
  }

  private static boolean hasWords(Element e) {
    return e.getTextContent().strip().length() > 3 || e.hasAttribute("href");
  }

  private static boolean isPlain(Element p) {
    return p.getParentNode().getNodeName().equals("article")
        && p.getFirstChild() instanceof Text t
        && t.getNextSibling() == null
        && t.getLength() > 40;
  }

  private static String start(Element e) {
    return e.getTextContent().substring(0, 6);
  }

  private static String end(Element e) {
    String text = e.getTextContent();
    return text.substring(text.length() - 6);
  }

  /** Some of the words that a finding of the block would quote. */
  private static List<String> words(Element e) {
    List<String> words = new ArrayList<>();
    if (e.getLocalName().equals("row")) {
      children(e, "cell").forEach(c -> words.add(c.getTextContent().strip()));
      words.removeIf(w -> w.length() < 2);
    } else {
      String text = e.getTextContent().replaceAll("\\s", "");
      words.add(text.substring(0, Math.min(5, text.length())));
      words.add(text.substring(Math.max(0, text.length() - 5)));
    }
    return words;
  }
}
