package org.kanyin.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fo.FONode;
import org.kanyin.base.DotRow;
import org.kanyin.base.Plates;
import org.kanyin.base.Trace;
import org.kanyin.compose.Composition.Trouble;
import org.kanyin.compose.Setting;

/**
 * One document being set: what its layout managers share and what they leave for the trace. Found
 * through the document's renderer, because FOP's maker of layout managers serves all documents.
 */
final class Job {
  private static final String DEFAULT_PRESET = "gb";

  /** A line that breaks a limit of its setting, with the block it is in. */
  record BlockTrouble(BlockText block, Trouble trouble) {}

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
  private Plates plates = Plates.PLAIN;
  private Setting setting;
  private int fill = 1;

  Job(FontSetup fonts, List<PartFit> fits, Map<String, Map<String, String>> presets) {
    this.fonts = fonts;
    this.presets = presets;
    fits.forEach(
        f ->
            changes
                .computeIfAbsent(f.block(), b -> new TreeMap<>())
                .merge(f.part(), f.lines(), Integer::sum));
  }

  static Job of(FOUserAgent agent) {
    return ((IssueRenderer) agent.getRendererOverride()).job();
  }

  FontSetup fonts() {
    return fonts;
  }

  TraceBuilder trace() {
    return trace;
  }

  PageLabels labels() {
    return labels;
  }

  /** Colours with names of their own, known once the first block is composed. */
  Map<Integer, String> inks() {
    return inks;
  }

  List<DotRow> dots() {
    return dots;
  }

  void add(DotRow row) {
    dots.add(row);
  }

  List<BlockTrouble> troubles() {
    return troubles;
  }

  /** The document's settings, from the attributes of fo:root. */
  Setting setting(FONode node) {
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
      fill =
          KanyinNamespace.attribute(root, KanyinNamespace.FILL)
              .map(Integer::parseInt)
              .orElse(1);
      KanyinNamespace.attribute(root, KanyinNamespace.INK)
          .ifPresent(ink -> inks.putAll(InkNames.parse(ink)));
      plates =
          KanyinNamespace.attribute(root, KanyinNamespace.PLATES)
              .flatMap(Plates::parse)
              .orElse(Plates.PLAIN);
    }
    return setting;
  }

  /** What the number of pages is to be a multiple of, from fo:root; 1 where it does not matter. */
  int fill() {
    return fill;
  }

  /** Lines more or fewer that a manuscript element's parts are to have. */
  Map<Integer, Integer> changes(String source) {
    return changes.getOrDefault(source, Map.of());
  }

  Paragraphs paragraphs() {
    return new Paragraphs(blocks);
  }

  /** The document, once it is set. */
  Typeset typeset(byte[] pdf, Trace trace) {
    return new Typeset(pdf, trace, dots, fill, paragraphs(), labels.all(), inks, plates);
  }

  void note(BlockText block) {
    blocks.add(block);
    block.composition().troubles().forEach(t -> troubles.add(new BlockTrouble(block, t)));
  }
}
