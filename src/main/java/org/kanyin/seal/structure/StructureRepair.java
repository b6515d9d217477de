package org.kanyin.seal.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Makes of FOP's tree, which follows the formatting objects, one that a reader can follow (ISO
 * 14289-1 §7; PDF 32000 §14.8.4): nothing empty, no wrapper without a meaning, footnotes where they
 * are called, headings that do not skip a level.
 */
public final class StructureRepair {
  /** Formatting objects that only place things. */
  private static final Set<String> WRAPPERS = Set.of("Div", "NonStruct", "Sect");

  /** Where one paragraph is all there is, it need not be said that it is one. */
  private static final Set<String> ONE_LINE_PLACES = Set.of("TD", "TH", "Lbl", "TOCI", "Caption");

  private final Joints joints;
  private int notes;

  /** The levels asked for by the headings that the present one stands under. */
  private final Deque<Integer> levels = new ArrayDeque<>();

  /** Knows which neighbouring pieces of a page can be one marked-content sequence. */
  @FunctionalInterface
  public interface Joints {
    /** Whether a piece can go on where the one before it on the page ended. */
    boolean join(int page, int piece);
  }

  private StructureRepair(Joints joints) {
    this.joints = joints;
  }

  public static void repair(StructureElement document, Joints joints) {
    // FOP says of each part again what the catalogue says of the whole.
    document.tags().forEach(part -> part.withLanguage(""));
    StructureRepair repair = new StructureRepair(joints);
    repair.tidy(document);
    repair.number(document);
    TableStructure.repair(document);
    articles(document);
  }

  private void tidy(StructureElement tag) {
    if (tag.is("Link")) {
      // FOP says "No alternate text specified" here; the link's words are its text.
      tag.setAlternative("");
    }
    List<StructureChild> children = new ArrayList<>();
    for (StructureChild child : tag.children()) {
      if (child instanceof StructureElement inner) {
        tidy(inner);
        children.addAll(replacement(inner, tag));
      } else {
        children.add(child);
      }
    }
    tag.replaceChildren(joinedContents(children));
  }

  /** What stands in a parent for a tag that has been tidied. */
  private static List<? extends StructureChild> replacement(
      StructureElement tag, StructureElement parent) {
    if (tag.isEmpty() && !tag.is("TD", "TH")) {
      return List.of();
    }
    if (tag.is("Note")) {
      return footnote(tag);
    }
    if (tag.is("Link")
        && tag.children().stream().noneMatch(StructureChild.LinkAnnotation.class::isInstance)) {
      // It led to a page that an excerpt does not have.
      tag.become("Span");
    }
    if (tag.is("Quote")) {
      // So FOP calls a page number.
      tag.become("Span");
    }
    boolean holdsBlocks = tag.is("P") && tag.tags().anyMatch(child -> !child.isInline());
    boolean picture =
        tag.is("P") && tag.children().size() == 1 && tag.tags().anyMatch(t -> t.is("Figure"));
    boolean wrapper = WRAPPERS.contains(tag.type()) || holdsBlocks || picture || tag.is("Span");
    boolean onlyLine =
        tag.is("P") && ONE_LINE_PLACES.contains(parent.type()) && parent.tags().count() == 1;
    return tag.isBare() && (wrapper || onlyLine) ? tag.children() : List.of(tag);
  }

  /**
   * FOP has one tag for call and note. The call is a Reference, the Note follows it (PDF 32000
   * §14.8.4.4.1). One with neither call nor label is no note: so styles set the foot of the last
   * page.
   */
  private static List<? extends StructureChild> footnote(StructureElement tag) {
    List<StructureChild> call = new ArrayList<>();
    List<StructureChild> body = new ArrayList<>();
    for (StructureChild child : tag.children()) {
      (child instanceof StructureElement block && !block.isInline() ? body : call).add(child);
    }
    if (!call.isEmpty()) {
      return List.of(new StructureElement("Reference", call), new StructureElement("Note", body));
    }
    // Called in a title, whose block has no room for notes.
    boolean labelled =
        body.stream()
            .anyMatch(child -> ((StructureElement) child).all().anyMatch(t -> t.is("Lbl")));
    return labelled ? List.of(new StructureElement("Note", body)) : body;
  }

  /** Joins pieces that follow each other on the page as in the text. */
  private List<StructureChild> joinedContents(List<StructureChild> children) {
    List<StructureChild> joined = new ArrayList<>();
    for (StructureChild child : children) {
      int before = joined.size() - 1;
      if (child instanceof StructureChild.Content next
          && before >= 0
          && joined.get(before) instanceof StructureChild.Content one
          && one.page() == next.page()
          && one.last() + 1 == next.first()
          && joints.join(next.page(), next.first())) {
        joined.set(before, new StructureChild.Content(one.page(), one.first(), next.last()));
      } else {
        joined.add(child);
      }
    }
    return joined;
  }

  /** Notes have an identifier (ISO 14289-1 §7.9), headings go down by one (§7.4.2). */
  private void number(StructureElement tag) {
    if (tag.is("Note")) {
      tag.setId("note" + ++notes);
    }
    if (tag.type().matches("H[1-6]")) {
      int wanted = tag.type().charAt(1) - '0';
      while (!levels.isEmpty() && levels.peek() >= wanted) {
        levels.pop();
      }
      levels.push(wanted);
      tag.become("H" + levels.size());
    }
    tag.tags().toList().forEach(this::number);
  }

  /** A title block opens an article, which goes on to the next one or to a heading over it. */
  private static void articles(StructureElement document) {
    for (StructureElement part : document.tags().toList()) {
      List<StructureChild> children = new ArrayList<>();
      StructureElement article = null;
      for (StructureChild child : part.children()) {
        if (child instanceof StructureElement tag && tag.is("Art", "H1")) {
          article = tag.is("Art") ? tag : null;
          children.add(child);
        } else {
          (article == null ? children : article.children()).add(child);
        }
      }
      part.replaceChildren(children);
    }
  }
}
