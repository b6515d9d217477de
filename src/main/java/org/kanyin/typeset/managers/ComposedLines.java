package org.kanyin.typeset.managers;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.datatypes.Length;
import org.apache.fop.fo.Constants;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.layoutmgr.BreakElement;
import org.apache.fop.layoutmgr.KnuthElement;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.ListElement;
import org.apache.fop.layoutmgr.Position;
import org.apache.fop.layoutmgr.inline.LineLayoutManager;
import org.kanyin.compose.model.Composition;

/** FOP's manager of a block's lines, which also ends the page where the composition says so. */
final class ComposedLines extends LineLayoutManager {
  ComposedLines(Block block, Length lineHeight, int lead, int follow) {
    super(block, lineHeight, lead, follow);
  }

  @Override
  public List<ListElement> getNextKnuthElements(LayoutContext context, int alignment) {
    List<ListElement> lines = super.getNextKnuthElements(context, alignment);
    if (lines != null) {
      LineNotes.join(lines);
    }
    ComposedBlock block = ComposedBlock.around(this);
    if (lines != null && block.keepsTail()) {
      keepLastLine(lines);
    }
    Composition composition = block.composition();
    boolean ends =
        composition != null && composition.lines().stream().anyMatch(Composition.Line::endsPage);
    return ends ? withPageEnds(lines, composition.lines(), context) : lines;
  }

  /** No break before the last line, as where widows forbid one. */
  private static void keepLastLine(List<ListElement> elements) {
    int last = elements.size() - 1;
    while (last > 0 && !elements.get(last).isBox()) {
      last--;
    }
    if (last > 0 && elements.get(last - 1) instanceof BreakElement) {
      elements.remove(last - 1);
    }
  }

  /** A forced break after each line that ended a page, in place of the break that FOP may allow. */
  private List<ListElement> withPageEnds(
      List<ListElement> elements, List<Composition.Line> lines, LayoutContext context) {
    List<ListElement> out = new ArrayList<>();
    int line = 0;
    boolean ended = false;
    for (ListElement element : elements) {
      if (!(ended && element instanceof BreakElement)) {
        out.add(element);
      }
      ended = element.isBox() && lines.get(line++).endsPage() && line < lines.size();
      if (ended) {
        out.add(
            new BreakElement(
                new Position(this), -KnuthElement.INFINITE, Constants.EN_PAGE, context));
      }
    }
    return out;
  }
}
