package org.kanyin.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fo.FONode;
import org.kanyin.base.DotRow;
import org.kanyin.base.InkSpec;
import org.kanyin.base.LayoutTrace;
import org.kanyin.compose.model.Composition.Trouble;
import org.kanyin.compose.model.Setting;
import org.kanyin.typeset.fo.InkNames;
import org.kanyin.typeset.fo.KanyinNamespace;
import org.kanyin.typeset.font.FontSetup;
import org.kanyin.typeset.model.ParagraphVariants;
import org.kanyin.typeset.model.PartFit;
import org.kanyin.typeset.model.Typeset;
import org.kanyin.typeset.text.BlockText;
import org.kanyin.typeset.trace.AreaRenderer;
import org.kanyin.typeset.trace.PageLabels;
import org.kanyin.typeset.trace.TraceBuilder;

/**
 * One document being set: what its layout managers share and what they leave for the trace. Found
 * through the document's renderer, because FOP's maker of layout managers serves all documents.
 */
public final class LayoutSession {
  private static final String DEFAULT_PRESET = "gb";

  /** A line that breaks a limit of its setting, with the block it is in. */
  public record BlockTrouble(BlockText block, Trouble trouble) {}

  private final FontSetup fonts;
  private final Map<String, Map<String, String>> presets;
  private final List<BlockTrouble> troubles = new ArrayList<>();
  private final List<DotRow> dots = new ArrayList<>();
  private final TraceBuilder trace = new TraceBuilder();
  private final List<BlockText> blocks = new ArrayList<>();

  /** Lines more or fewer, by manuscript element and part. */
  private final Map<String, Map<Integer, Integer>> changes = new HashMap<>();

  private final PageLabels labels = new PageLabels();
  private final Map<Integer, String> inks = new TreeMap<>();
  private InkSpec plates = InkSpec.PLAIN;
  private Setting setting;
  private int fill = 1;

  LayoutSession(FontSetup fonts, List<PartFit> fits, Map<String, Map<String, String>> presets) {
    this.fonts = fonts;
    this.presets = presets;
    fits.forEach(
        f ->
            changes
                .computeIfAbsent(f.block(), b -> new TreeMap<>())
                .merge(f.part(), f.lines(), Integer::sum));
  }

  public static LayoutSession of(FOUserAgent agent) {
    return ((AreaRenderer) agent.getRendererOverride()).job();
  }

  public FontSetup fonts() {
    return fonts;
  }

  public TraceBuilder trace() {
    return trace;
  }

  public PageLabels labels() {
    return labels;
  }

  /** Colours with names of their own, known once the first block is composed. */
  Map<Integer, String> inks() {
    return inks;
  }

  List<DotRow> dots() {
    return dots;
  }

  public void add(DotRow row) {
    dots.add(row);
  }

  public List<BlockTrouble> troubles() {
    return troubles;
  }

  /** The document's settings, from the attributes of fo:root. */
  public Setting setting(FONode node) {
    if (setting == null) {
      FONode root = node.getRoot();
      String preset =
          KanyinNamespace.attribute(root, KanyinNamespace.COMPOSITION).orElse(DEFAULT_PRESET);
      Setting read = Setting.preset(preset);
      for (Map.Entry<String, String> s : presets.getOrDefault(preset, Map.of()).entrySet()) {
        read = read.with(s.getKey(), s.getValue());
      }
      for (Map.Entry<String, String> s : KanyinNamespace.settings(root).entrySet()) {
        read = read.with(s.getKey(), s.getValue());
      }
      setting = read;
      fill = KanyinNamespace.attribute(root, KanyinNamespace.FILL).map(Integer::parseInt).orElse(1);
      KanyinNamespace.attribute(root, KanyinNamespace.INK)
          .ifPresent(ink -> inks.putAll(InkNames.parse(ink)));
      plates =
          KanyinNamespace.attribute(root, KanyinNamespace.PLATES)
              .flatMap(InkSpec::parse)
              .orElse(InkSpec.PLAIN);
    }
    return setting;
  }

  /** What the number of pages is to be a multiple of, from fo:root; 1 where it does not matter. */
  int fill() {
    return fill;
  }

  /** Lines more or fewer that a manuscript element's parts are to have. */
  public Map<Integer, Integer> changes(String source) {
    return changes.getOrDefault(source, Map.of());
  }

  ParagraphVariants paragraphs() {
    return new ParagraphVariants(blocks);
  }

  /** The document, once it is set. */
  Typeset typeset(byte[] pdf, LayoutTrace trace) {
    return new Typeset(pdf, trace, dots, fill, paragraphs(), labels.all(), inks, plates);
  }

  public void note(BlockText block) {
    blocks.add(block);
    block.composition().troubles().forEach(t -> troubles.add(new BlockTrouble(block, t)));
  }
}
