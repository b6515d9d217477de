package org.kanyin.typeset.managers;

import java.util.List;
import java.util.function.BiFunction;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.FOText;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.fo.flow.Leader;
import org.apache.fop.fo.flow.PageNumberCitation;
import org.apache.fop.fo.flow.table.Table;
import org.apache.fop.fo.pagination.Flow;
import org.apache.fop.layoutmgr.FlowLayoutManager;
import org.apache.fop.layoutmgr.LayoutManager;
import org.apache.fop.layoutmgr.LayoutManagerMapping;
import org.apache.fop.layoutmgr.PageSequenceLayoutManager;
import org.kanyin.base.Length;
import org.kanyin.typeset.fo.KanyinNamespace;
import org.kanyin.typeset.table.FittedColumns;
import org.kanyin.typeset.text.BlockComposer;

/**
 * Which layout manager sets which formatting object. Stateless, one for all documents; {@code
 * FopFactoryBuilder.setLayoutManagerMakerOverride} takes it.
 */
public final class LayoutManagers extends LayoutManagerMapping {
  public LayoutManagers() {
    super(null);
    make(
        FOText.class,
        (text, composer) ->
            text.length() == 0
                ? null
                : new ComposedText(text, composer.fonts(), composer.noteNumbers()));
    make(Block.class, LayoutManagers::block);
    make(
        Table.class,
        (table, composer) -> {
          composer.found(FittedColumns.fit(table, composer));
          return new ComposedTable(table);
        });
    make(Leader.class, (leader, composer) -> new DotLeader(leader));
    make(PageNumberCitation.class, (citation, composer) -> new FolioCitation(citation));
  }

  private static LayoutManager block(Block block, BlockComposer composer) {
    return KanyinNamespace.attribute(block, KanyinNamespace.TURNED)
        .<LayoutManager>map(length -> new TurnedPages(block, Length.parse(length).millipoints()))
        .or(
            () ->
                KanyinNamespace.attribute(block, KanyinNamespace.CONTINUED)
                    .map(rows -> new ContinuedBlock(block, composer, rows)))
        .orElseGet(() -> new ComposedBlock(block, composer));
  }

  private <N extends FONode> void make(
      Class<N> type, BiFunction<N, BlockComposer, LayoutManager> constructor) {
    super.registerMaker(
        type,
        new Maker() {
          @Override
          @SuppressWarnings({"unchecked", "rawtypes"})
          public void make(FONode node, List managers, FOUserAgent unused) {
            LayoutManager made = constructor.apply(type.cast(node), composer(node.getUserAgent()));
            if (made != null) {
              managers.add(made);
            }
          }
        });
  }

  /** The document's, found through its renderer: one maker serves all documents. */
  private static BlockComposer composer(FOUserAgent agent) {
    return ((BlockComposer.Holder) agent.getRendererOverride()).composer();
  }

  @Override
  public FlowLayoutManager makeFlowLayoutManager(PageSequenceLayoutManager sequence, Flow flow) {
    return new ComposedFlow(sequence, flow);
  }

  /** FOP's own makers are handed one user agent at construction; ours is the node's. */
  @Override
  @SuppressWarnings("rawtypes")
  protected void registerMaker(Class type, Maker maker) {
    super.registerMaker(
        type,
        new Maker() {
          @Override
          @SuppressWarnings("rawtypes")
          public void make(FONode node, List managers, FOUserAgent unused) {
            maker.make(node, managers, node.getUserAgent());
          }
        });
  }
}
