package org.kanyin.manifest.picture;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.Length;
import org.kanyin.manifest.parse.Decoder;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.IssueFolder;
import org.kanyin.manifest.parse.ManifestLimits;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlCharacters;
import org.kanyin.manifest.parse.XmlParser;

/**
 * The SVG that may pass: shapes and text, references to itself only, of a sane size when every use
 * is expanded. Batik behind the typesetter opens what an SVG names, whatever its resolver says, so
 * it is refused here.
 */
public final class SvgCheck {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Set<String> ALLOWED =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "textPath",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask",
          "pattern",
          "marker",
          "title",
          "desc",
          "metadata",
          "style",
          "switch");
  private static final Set<String> OURS =
      Set.of("", SVG, XmlCharacters.XML, "http://www.w3.org/1999/xlink");
  private static final Pattern URL = Pattern.compile("url\\(\\s*(['\"]?)(.*?)\\1\\s*\\)");
  private static final Pattern LENGTH =
      Pattern.compile("\\s*([0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\\s*(px|pt|pc|mm|cm|in)?\\s*");

  /** User units; a metre is 3780. */
  private static final double LARGEST = 20_000;

  private final XmlParser parser;
  private final FindingLog log;

  public SvgCheck(XmlParser parser, FindingLog log) {
    this.parser = parser;
    this.log = log;
  }

  /** The size of an SVG that may pass; empty after a finding. */
  Optional<PictureHeader.Size> measure(IssueFolder.Found found, byte[] bytes) {
    if (bytes.length > ManifestLimits.SVG_BYTES) {
      log.report("M004", PictureCheck.place(found), found.name(), ManifestLimits.SVG_BYTES >> 20);
      return Optional.empty();
    }
    int before = log.size();
    Optional<XmlParser.Parsed> parsed =
        Decoder.decode(found.name(), found.path(), bytes, log).flatMap(f -> parser.parse(f, log));
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    SourceNode.Element root = parsed.get().root();
    parsed.get().prolog().forEach(i -> instruction(root, i));
    if (!root.name().equals("svg") || !root.namespace().equals(SVG)) {
      report("M089", root, root.offset(), "<" + root.written());
      return Optional.empty();
    }
    validate(root);
    expanded(root);
    Optional<PictureHeader.Size> size = size(root);
    return log.size() > before ? Optional.empty() : size;
  }

  private void report(String code, SourceNode.Element e, int at, String text, Object... arguments) {
    log.report(code, e.file(), at, text, arguments);
  }

  private void validate(SourceNode.Element e) {
    if (!e.namespace().equals(SVG) || !ALLOWED.contains(e.name())) {
      report("M094", e, e.offset(), "<" + e.written(), e.written());
      return;
    }
    for (SourceNode.Attribute a : e.attributes()) {
      attribute(e, a);
    }
    for (SourceNode child : e.children()) {
      if (child instanceof SourceNode.Instruction i) {
        instruction(e, i);
      }
    }
    if (e.name().equals("style") && isActive(e.text())) {
      report("M096", e, e.offset(), "<style", "<style>");
    }
    if (!e.name().equals("metadata")) {
      e.elements().forEach(this::validate);
    }
  }

  /** {@code xml-stylesheet} would be followed. */
  private void instruction(SourceNode.Element e, SourceNode.Instruction i) {
    if (i.target().equals("xml-stylesheet")) {
      report("M096", e, i.offset(), "<?xml-stylesheet", "<?xml-stylesheet?>");
    }
  }

  private void attribute(SourceNode.Element e, SourceNode.Attribute a) {
    if (!OURS.contains(a.namespace())) {
      return; // An editor's own notes; nothing renders them.
    }
    String name = a.name().toLowerCase(Locale.ROOT);
    String value = a.value().strip();
    if (name.equals("href") || name.equals("src") || name.equals("base")) {
      if (!value.startsWith("#")) {
        report("M095", e, a.valueOffset(), a.value(), a.value());
      }
    } else if (name.startsWith("on") || isActive(value)) {
      report("M096", e, a.offset(), a.written(), a.written());
    }
  }

  /** References outward, or a backslash, which in CSS can spell anything. */
  private static boolean isActive(String css) {
    String text = css.toLowerCase(Locale.ROOT);
    Matcher m = URL.matcher(text);
    while (m.find()) {
      if (!m.group(2).startsWith("#")) {
        return true;
      }
    }
    return text.contains("\\")
        || text.contains("@import")
        || text.contains("@font-face")
        || text.contains("javascript:")
        || text.contains("expression(")
        || text.contains("src(")
        || text.contains("image(")
        || (text.replaceAll("\\s", "").contains("url(") && !URL.matcher(text).find());
  }

  private void expanded(SourceNode.Element root) {
    Map<String, SourceNode.Element> ids = new HashMap<>();
    root.descendants().forEach(e -> e.value("id").ifPresent(id -> ids.putIfAbsent(id.strip(), e)));
    long count = count(root, ids, new IdentityHashMap<>());
    if (count < 0) {
      report("M097", root, root.offset(), "<svg", "use 引用了它自己");
    } else if (count > ManifestLimits.SVG_ELEMENTS) {
      String said = "展开后的图形超过了 " + ManifestLimits.SVG_ELEMENTS + " 个";
      report("M097", root, root.offset(), "<svg", said);
    }
  }

  /** Elements once every use is followed; -1 where that never ends. */
  private static long count(
      SourceNode.Element e,
      Map<String, SourceNode.Element> ids,
      Map<SourceNode.Element, Long> known) {
    Long before = known.get(e);
    if (before != null) {
      return before;
    }
    known.put(e, -1L);
    long sum = 1;
    for (SourceNode.Element c : e.elements().toList()) {
      long n = count(c, ids, known);
      if (n < 0) {
        return -1;
      }
      sum += n;
    }
    Optional<SourceNode.Element> target =
        e.attributes().stream()
            .filter(a -> a.name().equals("href") && a.value().strip().startsWith("#"))
            .findFirst()
            .map(a -> ids.get(a.value().strip().substring(1)));
    if (target.isPresent()) {
      long n = count(target.get(), ids, known);
      if (n < 0) {
        return -1;
      }
      sum += n;
    }
    sum = Math.min(sum, Long.MAX_VALUE / 4);
    known.put(e, sum);
    return sum;
  }

  private Optional<PictureHeader.Size> size(SourceNode.Element root) {
    double width = length(root, "width");
    double height = length(root, "height");
    if (Double.isNaN(width) || Double.isNaN(height)) {
      String[] box = root.value("viewBox").orElse("").strip().split("[\\s,]+");
      width = box.length == 4 ? number(box[2]) : Double.NaN;
      height = box.length == 4 ? number(box[3]) : Double.NaN;
    }
    boolean sane = width > 0 && height > 0 && width <= LARGEST && height <= LARGEST;
    if (!sane) {
      report("M098", root, root.offset(), "<svg", (int) LARGEST);
      return Optional.empty();
    }
    return Optional.of(new PictureHeader.Size((int) Math.ceil(width), (int) Math.ceil(height)));
  }

  /** In user units of 1/96 inch (CSS); NaN where it is absent or relative. */
  private static double length(SourceNode.Element root, String attribute) {
    Matcher m = LENGTH.matcher(root.value(attribute).orElse(""));
    if (!m.matches()) {
      return Double.NaN;
    }
    double unit =
        switch (m.group(2) == null ? "px" : m.group(2)) {
          case "pt" -> 96 / Length.POINTS_PER_INCH;
          case "pc" -> 16;
          case "mm" -> 96 / Length.MILLIMETRES_PER_INCH;
          case "cm" -> 10 * 96 / Length.MILLIMETRES_PER_INCH;
          case "in" -> 96;
          default -> 1;
        };
    return Double.parseDouble(m.group(1)) * unit;
  }

  private static double number(String s) {
    Matcher m = LENGTH.matcher(s);
    return m.matches() ? Double.parseDouble(m.group(1)) : Double.NaN;
  }
}
