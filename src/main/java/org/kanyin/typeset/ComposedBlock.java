package org.kanyin.typeset;

import org.apache.fop.fo.flow.Block;
import org.apache.fop.layoutmgr.BlockLayoutManager;
import org.apache.fop.layoutmgr.LayoutManager;

/** FOP's manager of a block, which also holds the block's composed text for its inline managers. */
final class ComposedBlock extends BlockLayoutManager {
  private final Block block;
  private final Job job;
  private BlockText text;

  ComposedBlock(Block block, Job job) {
    super(block);
    this.block = block;
    this.job = job;
  }

  /** The composed text, made when the first inline manager asks. */
  BlockText text(int measure) {
    if (text == null) {
      text = BlockText.compose(block, this, measure, job.fonts(), job.setting(block));
      job.note(text);
    }
    return text;
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
