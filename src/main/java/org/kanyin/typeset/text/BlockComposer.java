package org.kanyin.typeset.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fop.datatypes.PercentBaseContext;
import org.apache.fop.fo.Constants;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.layoutmgr.LayoutManager;
import org.kanyin.compose.Composer;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.DocumentText;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Setting;
import org.kanyin.typeset.fo.KanyinNamespace;
import org.kanyin.typeset.font.FontSetup;
import org.kanyin.typeset.model.NarrowCell;
import org.kanyin.typeset.model.ParagraphVariants;
import org.kanyin.typeset.model.PartFit;

/**
 * Composes the blocks of one document, as its layout managers ask for them, and keeps them in that
 * order.
 */
public final class BlockComposer {
  private final FontSetup fonts;
  private final Setting setting;
  private final DocumentText document;

  /** Lines more or fewer, by manuscript element and part. */
  private final Map<String, Map<Integer, Integer>> changes = new HashMap<>();

  private final List<BlockText> blocks = new ArrayList<>();
  private final List<NarrowCell> narrow = new ArrayList<>();
  private final NoteNumbers noteNumbers = new NoteNumbers();

  /** What FOP's user agent holds for a document whose text is composed here. */
  @FunctionalInterface
  public interface Holder {
    BlockComposer composer();
  }

  /**
   * @param setting the document's, before a block's own
   * @param fits parts of paragraphs that are to take lines more or fewer
   * @param document all its text
   */
  public BlockComposer(
      FontSetup fonts, Setting setting, List<PartFit> fits, DocumentText document) {
    this.fonts = fonts;
    this.setting = setting;
    this.document = document;
    fits.forEach(
        f ->
            changes
                .computeIfAbsent(f.block(), b -> new TreeMap<>())
                .merge(f.part(), f.lines(), Integer::sum));
  }

  public FontSetup fonts() {
    return fonts;
  }

  /** The numbers of the document's notes, as far as its pages decide them. */
  public NoteNumbers noteNumbers() {
    return noteNumbers;
  }

  /** The blocks composed so far, in the order of composing. */
  public List<BlockText> blocks() {
    return List.copyOf(blocks);
  }

  /** The same as paragraphs that can be asked what else they could be. */
  public ParagraphVariants variants() {
    return new ParagraphVariants(
        blocks.stream()
            .map(b -> new ParagraphVariants.Shown(b.source(), b.paragraph(), b.together()))
            .toList());
  }

  /**
   * Composes a block.
   *
   * @param context what lengths in per cent refer to
   * @param measure the content width FOP gives the block, millipoints
   */
  public BlockText compose(Block block, LayoutManager context, int measure) {
    CollectedText collected = TextCollector.collect(block, fonts, context);
    Paragraph paragraph = paragraph(block, collected, context, measure);
    String source = KanyinNamespace.attribute(block, KanyinNamespace.SOURCE).orElse("");
    BlockText composed =
        new BlockText(
            paragraph,
            Composer.compose(paragraph, changes.getOrDefault(source, Map.of())),
            source,
            collected.piecesByNode(),
            Math.max(block.getWidows(), block.getOrphans()),
            KanyinNamespace.attribute(block, KanyinNamespace.TELL_BREAKS).isPresent());
    blocks.add(composed);
    return composed;
  }

  /** The same before it is composed: what a column has to hold. */
  public Paragraph paragraph(Block block, PercentBaseContext context) {
    return paragraph(block, TextCollector.collect(block, fonts, context), context, 0);
  }

  private Paragraph paragraph(
      Block block, CollectedText collected, PercentBaseContext context, int measure) {
    return new Paragraph(
        collected.text(),
        collected.spans(),
        collected.boxes(),
        collected.keeps(),
        collected.tail(),
        measure,
        block.getTextIndent().getValue(context),
        align(block.getTextAlign()),
        align(block.getTextAlignLast()),
        KanyinNamespace.attribute(block, KanyinNamespace.FIT).map(Integer::parseInt).orElse(0),
        own(setting, block),
        document);
  }

  /** Notes cells that are too narrow, as the tables are laid out. */
  public void found(List<NarrowCell> cells) {
    narrow.addAll(cells);
  }

  /** The cells that are too narrow, in the order of the document. */
  public List<NarrowCell> narrow() {
    return List.copyOf(narrow);
  }

  private static Setting own(Setting document, FONode block) {
    Setting setting = document;
    for (Map.Entry<String, String> own : KanyinNamespace.settings(block).entrySet()) {
      setting = setting.with(own.getKey(), own.getValue());
    }
    return setting;
  }

  private static Align align(int fo) {
    return switch (fo) {
      case Constants.EN_CENTER -> Align.CENTER;
      case Constants.EN_END -> Align.END;
      case Constants.EN_JUSTIFY -> Align.JUSTIFY;
      default -> Align.START;
    };
  }
}
