package org.kanyin.manifest.svg;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kanyin.manifest.parse.ManifestLimits;

/**
 * What it costs to draw a drawing once every reference is followed. The SVG library follows them
 * without end, counts nothing and cannot be stopped, so it is reckoned here, each part once.
 */
final class SvgWork {
  private final SvgReferences references;
  private final double canvas;
  private final Map<SvgShape, Tally> known = new IdentityHashMap<>();
  private Fault fault;

  /** What is too much, and where. */
  record Fault(SvgShape at, String words) {}

  /**
   * Of a part with all that is in it and all that it refers to.
   *
   * @param elements how many
   * @param points of outlines
   * @param length of outlines, in user units of the part
   * @param dashes of dashed lines
   * @param characters of text
   * @param runs pieces of text, each text's squared: their layout takes as long
   * @param turns of outlines, as {@link PathData#turns}
   * @param clips of clipping, points times turns: the outline of a clip is freed of all its
   *     crossings, which takes as long
   * @param depth levels, references among them
   * @param scale the largest product of the transforms on one way down
   */
  private record Tally(
      double elements,
      double points,
      double length,
      double dashes,
      double characters,
      double runs,
      double turns,
      double clips,
      int depth,
      double scale) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    Tally plus(Tally other, double times) {
      return new Tally(
          elements + times * other.elements,
          points + times * other.points,
          length + times * other.length,
          dashes + times * other.dashes,
          characters + times * other.characters,
          runs + times * other.runs,
          turns + times * other.turns,
          clips + times * other.clips,
          Math.max(depth, other.depth),
          Math.max(scale, other.scale));
    }

    /** The same as a clip. */
    Tally clip() {
      double drawn = points + CLIPPED_CHARACTER * characters;
      return new Tally(
          elements,
          points,
          length,
          dashes,
          characters,
          runs,
          0,
          clips + drawn * turns,
          depth,
          scale);
    }
  }

  /** A mask is a picture as large as what it masks: it takes as long as so many shapes. */
  private static final Tally MASK = new Tally(500, 0, 0, 0, 0, 0, 0, 0, 0, 1);

  /** Points of a character's outline, and how often a line across it meets it. */
  private static final int CLIPPED_CHARACTER = 100;

  private static final int CHARACTER_TURNS = 1;

  private SvgWork(SvgReferences references, double canvas) {
    this.references = references;
    this.canvas = canvas;
  }

  /**
   * What is too much about a drawing.
   *
   * @param side the longer side of its canvas, in user units
   */
  static Optional<Fault> fault(SvgShape root, SvgReferences references, double side) {
    SvgWork work = new SvgWork(references, side);
    Tally all = work.tally(root, 0);
    if (work.fault == null) {
      work.judge(root, all);
    }
    return Optional.ofNullable(work.fault);
  }

  private void judge(SvgShape root, Tally all) {
    limit(root, all.elements(), ManifestLimits.SVG_ELEMENTS, "展开后的图形超过了 %d 个");
    limit(root, all.points(), ManifestLimits.SVG_POINTS, "展开后的点超过了 %d 个");
    limit(root, all.dashes(), ManifestLimits.SVG_DASHES, "虚线太密，画出来超过 %d 段");
    limit(root, all.characters(), ManifestLimits.SVG_CHARACTERS, "文字超过了 %d 个字");
    limit(root, all.runs(), ManifestLimits.SVG_RUNS * ManifestLimits.SVG_RUNS, "文字分成的小段太多");
    limit(root, all.clips(), ManifestLimits.SVG_CLIPS, "裁切的形状太复杂（折算超过 %d 次相交）");
    limit(root, all.scale(), ManifestLimits.SVG_SCALE, "层层放大，超过了 %d 倍");
  }

  private void limit(SvgShape at, double is, long most, String words) {
    if (!(is <= most)) {
      fail(at, String.format(Locale.ROOT, words, most));
    }
  }

  private void fail(SvgShape at, String words) {
    fault = fault == null ? new Fault(at, words) : fault;
  }

  private Tally tally(SvgShape shape, int level) {
    if (known.containsKey(shape)) {
      return known.get(shape);
    } else if (level > ManifestLimits.SVG_DEPTH) {
      fail(shape, "一层套一层、一个引用一个，超过了 " + ManifestLimits.SVG_DEPTH + " 层");
    }
    if (fault != null) {
      return Tally.NONE;
    }
    known.put(shape, null);
    Tally sum = own(shape);
    for (SvgShape child : shape.shapes()) {
      sum = sum.plus(tally(child, level + 1), 1);
    }
    Tally inside = sum;
    for (String name : SvgReferences.referring(shape)) {
      Tally other = referred(shape, name, level);
      sum = sum.plus(name.equals("clip-path") ? other.clip() : other, times(name, inside));
      sum = name.equals("mask") ? sum.plus(MASK, 1) : sum;
    }
    sum = finished(shape, sum);
    if (sum.depth() > ManifestLimits.SVG_DEPTH) {
      fail(shape, "一层套一层、一个引用一个，超过了 " + ManifestLimits.SVG_DEPTH + " 层");
    }
    known.put(shape, sum);
    return sum;
  }

  private Tally referred(SvgShape shape, String name, int level) {
    SvgShape target = references.target(shape, name).orElseThrow();
    if (known.containsKey(target) && known.get(target) == null) {
      fail(shape, (name.equals("href") ? shape.name() : name) + " 引用了它自己");
      return Tally.NONE;
    }
    return tally(target, level + 1);
  }

  /** How often it is drawn: paint once for each shape in a group, markers at each point. */
  private static double times(String name, Tally inside) {
    return SvgReferences.PAINTS.contains(name)
        ? Math.max(1, inside.elements())
        : SvgReferences.MARKERS.contains(name) ? Math.max(1, inside.points()) : 1;
  }

  private static Tally own(SvgShape shape) {
    PathData outline = SvgGeometry.outline(shape);
    double characters = 0;
    for (SvgShape.Part part : shape.parts()) {
      characters += part instanceof SvgShape.Words w ? w.text().length() : 0;
    }
    double runs = shape.name().equals("text") ? Math.pow(runs(shape), 2) : 0;
    double turns = outline.turns() + CHARACTER_TURNS * characters;
    return new Tally(1, outline.points(), outline.length(), 0, characters, runs, turns, 0, 0, 1);
  }

  /** Pieces of a text that are placed apart. */
  private static double runs(SvgShape shape) {
    double runs = 1;
    for (String name : new String[] {"x", "y", "dx", "dy", "rotate"}) {
      runs += SvgValues.numbers(shape.value(name)).length / 5.0;
    }
    for (SvgShape child : shape.shapes()) {
      runs += runs(child);
    }
    return runs;
  }

  private Tally finished(SvgShape shape, Tally sum) {
    double dashes = sum.dashes();
    double period = 0;
    for (double dash : SvgValues.numbers(shape.value("stroke-dasharray"))) {
      period += dash;
    }
    if (period > 0) {
      dashes += sum.length() / period;
    }
    if (shape.name().equals("pattern")) {
      tiles(shape);
    }
    return new Tally(
        sum.elements(),
        sum.points(),
        sum.length(),
        dashes,
        sum.characters(),
        sum.runs(),
        sum.turns(),
        sum.clips(),
        sum.depth() + 1,
        sum.scale() * scale(shape));
  }

  private double scale(SvgShape shape) {
    double scale =
        SvgValues.scale(shape.value("transform"))
            * SvgValues.scale(shape.value("gradientTransform"))
            * SvgValues.scale(shape.value("patternTransform"));
    double[] box = SvgValues.numbers(shape.value("viewBox"));
    if (box.length == 4) {
      double side =
          Math.max(
              canvas,
              Math.max(
                  SvgGeometry.number(shape, "width", 0), SvgGeometry.number(shape, "height", 0)));
      scale *= side / Math.max(1e-9, Math.min(box[2], box[3]));
    }
    return scale;
  }

  /** A viewer paints every tile of a pattern (PDF 32000, 8.7.3). */
  private void tiles(SvgShape pattern) {
    double side = pattern.value("patternUnits").equals("userSpaceOnUse") ? canvas : 1;
    double width = SvgGeometry.number(pattern, "width", side);
    double height = SvgGeometry.number(pattern, "height", side);
    double shrunk = Math.min(1, SvgValues.scale(pattern.value("patternTransform")));
    double tiles = side * side / (width * height * shrunk * shrunk);
    if (width > 0 && height > 0) {
      limit(pattern, tiles, ManifestLimits.SVG_TILES, "底纹太密，超过 %d 块");
    }
  }
}
