package org.kanyin.typeset.managers;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.datatypes.Length;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.fonts.Font;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.layoutmgr.BlockLayoutManager;
import org.apache.fop.layoutmgr.Keep;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.LayoutManager;
import org.apache.fop.layoutmgr.PositionIterator;
import org.apache.fop.layoutmgr.inline.InlineLevelLayoutManager;
import org.kanyin.compose.model.Composition;
import org.kanyin.typeset.fo.KanyinNamespace;
import org.kanyin.typeset.text.BlockComposer;
import org.kanyin.typeset.text.BlockText;

/** FOP's manager of a block, which also holds the block's composed text for its inline managers. */
class ComposedBlock extends BlockLayoutManager {
  private final Block block;
  private final BlockComposer composer;
  private BlockText text;

  ComposedBlock(Block block, BlockComposer composer) {
    super(block);
    this.block = block;
    this.composer = composer;
  }

  /** The composed text, made when the first inline manager asks. */
  BlockText text(int measure) {
    if (text == null) {
      text = composer.compose(block, this, measure);
    }
    return text;
  }

  /** What was decided, or null where the block has no inline content. */
  Composition composition() {
    return text == null ? null : text.composition();
  }

  /** Whether the last line is the tail alone and may not open a page (composition rule 16). */
  boolean keepsTail() {
    List<Composition.Line> lines = text == null ? List.of() : text.composition().lines();
    return lines.size() > 1
        && KanyinNamespace.attribute(block, KanyinNamespace.KEEP_TAIL).isPresent()
        && text.paragraph()
            .tail()
            .filter(t -> lines.get(lines.size() - 1).start() >= t.start())
            .isPresent();
  }

  /** FOP asks when the block's lines are known. */
  @Override
  public Keep getKeepWithNext() {
    return isShort() ? Keep.KEEP_ALWAYS : super.getKeepWithNext();
  }

  /** Whether it has fewer lines than what stands before it needs on its page. */
  private boolean isShort() {
    return text != null
        && KanyinNamespace.attribute(block, KanyinNamespace.LINES_KEPT)
            .filter(least -> text.composition().lines().size() < Integer.parseInt(least))
            .isPresent();
  }

  /** As FOP does, but with our manager of lines, whose making is private there. */
  @Override
  public boolean createNextChildLMs(int position) {
    while (proxyLMiter.hasNext()) {
      LayoutManager manager = proxyLMiter.next();
      addChildLM(manager instanceof InlineLevelLayoutManager ? lines(manager) : manager);
      if (position < childLMs.size()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void addAreas(PositionIterator positions, LayoutContext context) {
    ComposedTable.tell(block, this);
    super.addAreas(positions, context);
  }

  private LayoutManager lines(LayoutManager first) {
    FontInfo fonts = block.getFOEventHandler().getFontInfo();
    Font font =
        fonts.getFontInstance(
            block.getCommonFont().getFontState(fonts)[0],
            block.getCommonFont().fontSize.getValue(this));
    Length lineHeight = block.getLineHeight().getOptimum(this).getLength();
    ComposedLines lines =
        new ComposedLines(block, lineHeight, font.getAscender(), -font.getDescender());
    List<LayoutManager> inlines = new ArrayList<>(List.of(first));
    while (proxyLMiter.hasNext()) {
      LayoutManager next = proxyLMiter.next();
      if (!(next instanceof InlineLevelLayoutManager)) {
        proxyLMiter.previous();
        break;
      }
      inlines.add(next);
    }
    lines.addChildLMs(inlines);
    return lines;
  }

  /** The composed block that an inline manager stands in. */
  static ComposedBlock around(LayoutManager inline) {
    LayoutManager manager = inline;
    while (!(manager instanceof ComposedBlock)) {
      manager = manager.getParent();
    }
    return (ComposedBlock) manager;
  }
}
