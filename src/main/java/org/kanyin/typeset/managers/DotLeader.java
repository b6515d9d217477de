package org.kanyin.typeset.managers;

import java.util.List;
import org.apache.fop.area.Trait;
import org.apache.fop.area.inline.InlineArea;
import org.apache.fop.area.inline.Space;
import org.apache.fop.fo.Constants;
import org.apache.fop.fo.flow.Leader;
import org.apache.fop.layoutmgr.KnuthSequence;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.LeafPosition;
import org.apache.fop.layoutmgr.PositionIterator;
import org.apache.fop.layoutmgr.inline.AlignmentContext;
import org.apache.fop.layoutmgr.inline.LeaderLayoutManager;
import org.kanyin.base.Length;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.typeset.fo.KanyinNamespace;
import org.kanyin.typeset.text.BlockText;
import org.kanyin.typeset.text.LeaderArea;

/** A dotted leader as wide as the composition says; its dots are drawn with the areas. */
final class DotLeader extends LeaderLayoutManager {
  private final Leader leader;
  private AlignmentContext alignment;
  private BlockText block;
  private List<BlockText.Segment> segments;

  DotLeader(Leader leader) {
    super(leader);
    this.leader = leader;
  }

  @Override
  @SuppressWarnings("rawtypes") // as FOP declares it
  public List<KnuthSequence> getNextKnuthElements(LayoutContext context, int textAlign) {
    alignment = context.getAlignmentContext();
    block = ComposedBlock.around(this).text(context.getRefIPD());
    segments = block.segments(leader);
    setFinished(true);
    return LineBreaks.sequence(
        segments,
        alignment,
        i -> i < 0 ? new LeafPosition(this, -1) : notifyPos(new LeafPosition(this, i)));
  }

  @Override
  public void addAreas(PositionIterator positions, LayoutContext context) {
    while (positions.hasNext()) {
      var position = positions.next();
      if (LineBreaks.isSegment(position)) {
        BlockText.Segment segment = segments.get(((LeafPosition) position).getLeafPos());
        parentLayoutManager.addChildArea(
            leads(segment) ? dots(segment.width()) : space(segment.width()));
      }
    }
  }

  /** Whether it is to have dots: in the block's last line, and wider than a blank it stands for. */
  private boolean leads(BlockText.Segment segment) {
    Paragraph.Box box =
        block.paragraph().boxes().stream()
            .filter(b -> b.index() == block.piece(leader).start())
            .findFirst()
            .orElseThrow();
    return leader.getLeaderPattern() == Constants.EN_DOTS
        && segment.line() == block.composition().lines().size() - 1
        && (box.kind() == Paragraph.Box.Kind.LEADER || segment.width() > box.width());
  }

  private static InlineArea space(int width) {
    InlineArea space = new Space();
    space.setIPD(width);
    return space;
  }

  private InlineArea dots(int width) {
    int size = leader.getCommonFont().fontSize.getValue(this);
    int raster =
        KanyinNamespace.attribute(leader, KanyinNamespace.RASTER)
            .map(DotLeader::millipoints)
            .orElse(size / 3);
    LeaderArea area = new LeaderArea(raster, size);
    area.setIPD(width);
    area.setBPD(size);
    area.addTrait(Trait.COLOR, leader.getColor());
    if (alignment != null) {
      area.setBlockProgressionOffset(size == alignment.getHeight() ? 0 : alignment.getOffset());
    }
    return area;
  }

  private static int millipoints(String length) {
    return Length.parse(length).millipoints();
  }
}
