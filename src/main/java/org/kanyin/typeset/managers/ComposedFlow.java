package org.kanyin.typeset.managers;

import java.util.List;
import org.apache.fop.fo.pagination.Flow;
import org.apache.fop.layoutmgr.FlowLayoutManager;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.ListElement;
import org.apache.fop.layoutmgr.PageSequenceLayoutManager;

/** FOP's manager of a flow, which sees the whole of what is to be parted into pages. */
final class ComposedFlow extends FlowLayoutManager {
  ComposedFlow(PageSequenceLayoutManager sequence, Flow flow) {
    super(sequence, flow);
  }

  @Override
  public List<ListElement> getNextKnuthElements(LayoutContext context, int alignment) {
    int room = context.getStackLimitBP().getOpt();
    List<ListElement> elements = super.getNextKnuthElements(context, alignment);
    if (elements != null) {
      WholeRows.decide(elements, room);
    }
    return elements;
  }
}
