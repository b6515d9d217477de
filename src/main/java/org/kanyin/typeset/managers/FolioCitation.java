package org.kanyin.typeset.managers;

import java.util.List;
import org.apache.fop.fo.flow.PageNumberCitation;
import org.apache.fop.layoutmgr.KnuthSequence;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.LeafPosition;
import org.apache.fop.layoutmgr.inline.PageNumberCitationLayoutManager;
import org.apache.fop.traits.MinOptMax;
import org.kanyin.typeset.text.BlockText;

/**
 * The folio of a page that may not be made yet. It takes the room that composition took for it;
 * when the folio is known, the line's leader takes up the difference.
 */
final class FolioCitation extends PageNumberCitationLayoutManager {
  private final PageNumberCitation node;
  private List<BlockText.Segment> segments;

  FolioCitation(PageNumberCitation citation) {
    super(citation);
    node = citation;
  }

  @Override
  @SuppressWarnings("rawtypes") // as FOP declares it
  public List<KnuthSequence> getNextKnuthElements(LayoutContext context, int textAlign) {
    segments = ComposedBlock.around(this).text(context.getRefIPD()).segments(node);
    super.getNextKnuthElements(context, textAlign);
    return LineBreaks.sequence(
        segments,
        alignmentContext,
        i -> i < 0 ? new LeafPosition(this, -1) : notifyPos(new LeafPosition(this, 0)));
  }

  @Override
  protected MinOptMax getAllocationIPD(int refIpd) {
    super.getAllocationIPD(refIpd);
    return MinOptMax.getInstance(segments.get(0).width());
  }
}
