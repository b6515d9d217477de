package org.kanyin.manifest;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SVG that may pass: shapes and text, references to itself only, of a sane size when every use
 * is expanded. Batik behind the typesetter opens what an SVG names, whatever its resolver says, so
 * the wall stands here.
 */
final class SvgCheck {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Set<String> ALLOWED =
      Set.of(
          "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line",
          "polyline", "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient",
          "stop", "clipPath", "mask", "pattern", "marker", "title", "desc", "metadata", "style",
          "switch");
  private static final Set<String> OURS =
      Set.of("", SVG, Xml.XML, "http://www.w3.org/1999/xlink");
  private static final Pattern URL = Pattern.compile("url\\(\\s*(['\"]?)(.*?)\\1\\s*\\)");
  private static final Pattern LENGTH =
      Pattern.compile("\\s*([0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\\s*(px|pt|pc|mm|cm|in)?\\s*");

  /** User units; a metre is 3780. */
  private static final double LARGEST = 20_000;

  private final XmlParser parser;
  private final Log log;

  SvgCheck(XmlParser parser, Log log) {
    this.parser = parser;
    this.log = log;
  }

  /** The size of an SVG that may pass; empty after a finding. */
  Optional<PictureHeader.Size> measure(IssueFolder.Found found, byte[] bytes) {
    if (bytes.length > Limits.SVG_BYTES) {
      log.report("M004", Pictures.place(found), found.name(), Limits.SVG_BYTES >> 20);
      return Optional.empty();
    }
    int before = log.size();
    Optional<XmlParser.Parsed> parsed =
        Decoder.decode(found.name(), found.path(), bytes, log).flatMap(f -> parser.parse(f, log));
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    Raw.Element root = parsed.get().root();
    parsed.get().prolog().forEach(i -> instruction(root, i));
    if (!root.is("svg") || !root.namespace().equals(SVG)) {
      report("M089", root, root.offset(), "<" + root.written());
      return Optional.empty();
    }
    judge(root);
    expanded(root);
    Optional<PictureHeader.Size> size = size(root);
    return log.size() > before ? Optional.empty() : size;
  }

  private void report(String code, Raw.Element e, int at, String text, Object... arguments) {
    log.report(code, e.file(), at, text, arguments);
  }

  private void judge(Raw.Element e) {
    if (!e.namespace().equals(SVG) || !ALLOWED.contains(e.name())) {
      report("M094", e, e.offset(), "<" + e.written(), e.written());
      return;
    }
    for (Raw.Attribute a : e.attributes()) {
      attribute(e, a);
    }
    for (Raw child : e.children()) {
      if (child instanceof Raw.Instruction i) {
        instruction(e, i);
      }
    }
    if (e.is("style") && isActive(e.text())) {
      report("M096", e, e.offset(), "<style", "<style>");
    }
    if (!e.is("metadata")) {
      e.elements().forEach(this::judge);
    }
  }

  /** {@code xml-stylesheet} would be followed. */
  private void instruction(Raw.Element e, Raw.Instruction i) {
    if (i.target().equals("xml-stylesheet")) {
      report("M096", e, i.offset(), "<?xml-stylesheet", "<?xml-stylesheet?>");
    }
  }

  private void attribute(Raw.Element e, Raw.Attribute a) {
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
        || text.replaceAll("\\s", "").contains("url(") && !URL.matcher(text).find();
  }

  private void expanded(Raw.Element root) {
    Map<String, Raw.Element> ids = new HashMap<>();
    root.descendants()
        .forEach(e -> e.value("id").ifPresent(id -> ids.putIfAbsent(id.strip(), e)));
    long count = count(root, ids, new IdentityHashMap<>());
    if (count < 0) {
      report("M097", root, root.offset(), "<svg", "use 引用了它自己");
    } else if (count > Limits.SVG_ELEMENTS) {
      String said = "展开后的图形超过了 " + Limits.SVG_ELEMENTS + " 个";
      report("M097", root, root.offset(), "<svg", said);
    }
  }

  /** Elements once every use is followed; -1 where that never ends. */
  private static long count(
      Raw.Element e, Map<String, Raw.Element> ids, Map<Raw.Element, Long> known) {
    Long before = known.get(e);
    if (before != null) {
      return before;
    }
    known.put(e, -1L);
    long sum = 1;
    for (Raw.Element c : e.elements().toList()) {
      long n = count(c, ids, known);
      if (n < 0) {
        return -1;
      }
      sum += n;
    }
    Optional<Raw.Element> target =
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

  private Optional<PictureHeader.Size> size(Raw.Element root) {
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
    return Optional.of(
        new PictureHeader.Size((int) Math.ceil(width), (int) Math.ceil(height)));
  }

  /** In user units of 1/96 inch (CSS); NaN where it is absent or relative. */
  private static double length(Raw.Element root, String attribute) {
    Matcher m = LENGTH.matcher(root.value(attribute).orElse(""));
    if (!m.matches()) {
      return Double.NaN;
    }
    double unit =
        switch (m.group(2) == null ? "px" : m.group(2)) {
          case "pt" -> 96 / 72.0;
          case "pc" -> 16;
          case "mm" -> 96 / 25.4;
          case "cm" -> 96 / 2.54;
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
