package org.kanyin.typeset.managers;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.fo.flow.FootnoteBody;
import org.apache.fop.layoutmgr.BreakElement;
import org.apache.fop.layoutmgr.FootnoteBodyLayoutManager;
import org.apache.fop.layoutmgr.KnuthBlockBox;
import org.apache.fop.layoutmgr.KnuthElement;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.LayoutManager;
import org.apache.fop.layoutmgr.ListElement;
import org.apache.fop.layoutmgr.NonLeafPosition;
import org.apache.fop.layoutmgr.Position;

/**
 * The notes that are called on one line, as FOP is to take them: in one piece up to the first line
 * of the last. FOP's page breaker only asks that the first of a line's notes begins on its page and
 * puts off the others; a note begins on the page of its mark (XSL 1.1, 6.12.3).
 */
final class LineNotes extends FootnoteBodyLayoutManager {
  private final List<FootnoteBodyLayoutManager> notes;
  private List<ListElement> elements;

  private LineNotes(List<FootnoteBodyLayoutManager> notes) {
    super((FootnoteBody) notes.get(0).getFObj());
    this.notes = List.copyOf(notes);
  }

  /** Joins the notes of each line that calls several. */
  static void join(List<ListElement> lines) {
    for (ListElement line : lines) {
      if (line instanceof KnuthBlockBox box && box.getFootnoteBodyLMs().size() > 1) {
        FootnoteBodyLayoutManager joined = new LineNotes(box.getFootnoteBodyLMs());
        box.getFootnoteBodyLMs().clear();
        box.getFootnoteBodyLMs().add(joined);
      }
    }
  }

  @Override
  public void setParent(LayoutManager flow) {
    notes.forEach(n -> n.setParent(flow));
  }

  @Override
  public void initialize() {
    notes.forEach(FootnoteBodyLayoutManager::initialize);
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // as FOP declares it
  public List getNextKnuthElements(LayoutContext context, int alignment) {
    if (elements == null) {
      elements = new ArrayList<>();
      int room = context.getStackLimitBP().getOpt() / 4 * 3;
      for (FootnoteBodyLayoutManager note : notes) {
        List<ListElement> own = note.getNextKnuthElements(LayoutContext.copyOf(context), alignment);
        room -= height(own);
        if (note != notes.get(notes.size() - 1) && room > 0) {
          forbidBreaks(own);
        }
        own.forEach(this::adopt);
        elements.addAll(own);
      }
    }
    return elements;
  }

  /** Millipoints. What is higher than most of a page has to be broken. */
  private static int height(List<ListElement> elements) {
    return elements.stream()
        .filter(e -> e.isBox())
        .mapToInt(e -> ((KnuthElement) e).getWidth())
        .sum();
  }

  /** FOP adds the areas of a list as far as its positions are of one manager: they are ours. */
  private void adopt(ListElement element) {
    Position inner = element.getPosition() == null ? null : element.getPosition().getPosition();
    element.setPosition(
        inner == null ? new Position(this) : notifyPos(new NonLeafPosition(this, inner)));
  }

  private static void forbidBreaks(List<ListElement> elements) {
    for (ListElement element : elements) {
      if (element instanceof BreakElement possible) {
        possible.setPenaltyValue(KnuthElement.INFINITE);
      }
    }
  }

  @Override
  public void reset() {
    elements = null;
    notes.forEach(FootnoteBodyLayoutManager::reset);
  }
}
