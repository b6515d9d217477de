package org.kanyin.manifest.svg;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.Length;
import org.kanyin.base.Place;
import org.kanyin.manifest.parse.Decoder;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.IssueFolder;
import org.kanyin.manifest.parse.ManifestLimits;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlParser;

/**
 * The SVG that may pass: shapes and text, references to itself only, of a sane size when every
 * reference is followed. The SVG library behind the typesetter opens what a file names and obeys
 * what it holds, so it is never handed the file.
 */
public final class SvgCheck {
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

  /** The drawing of an SVG that may pass; empty after a finding. */
  public Optional<Drawing> drawing(IssueFolder.Found found, byte[] bytes) {
    if (bytes.length > ManifestLimits.SVG_BYTES) {
      log.report("M004", Place.file(found.name()), found.name(), ManifestLimits.SVG_BYTES >> 20);
      return Optional.empty();
    }
    int before = log.errors();
    Optional<XmlParser.Parsed> parsed =
        Decoder.decode(found.name(), found.path(), bytes, log).flatMap(f -> parser.parse(f, log));
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    SourceNode.Element root = parsed.get().root();
    SvgReader reader = new SvgReader(log);
    parsed.get().prolog().forEach(i -> reader.instruction(root, i));
    if (!root.name().equals("svg") || !root.namespace().equals(SvgReader.SVG)) {
      report("M089", root, "<" + root.written());
      return Optional.empty();
    }
    SvgShape shape = reader.read(root);
    Optional<Drawing> drawing = size(root).flatMap(size -> drawing(shape, size));
    return log.errors() > before ? Optional.empty() : drawing;
  }

  private void report(String code, SourceNode.Element e, String text, Object... arguments) {
    log.report(code, e.file(), e.offset(), text, arguments);
  }

  private Optional<Drawing> drawing(SvgShape root, Size size) {
    root.attributes().put("width", Double.toString(size.width()));
    root.attributes().put("height", Double.toString(size.height()));
    SvgReferences references = new SvgReferences(root, log);
    double[] box = SvgValues.numbers(root.value("viewBox"));
    double side =
        box.length == 4 ? Math.max(box[2], box[3]) : Math.max(size.width(), size.height());
    Optional<SvgWork.Fault> fault = SvgWork.fault(root, references, side);
    if (fault.isPresent()) {
      SvgShape at = fault.get().at();
      report("M097", at.source(), "<" + at.source().written(), fault.get().words());
      return Optional.empty();
    }
    return Optional.of(
        new Drawing(
            (int) Math.ceil(size.width()),
            (int) Math.ceil(size.height()),
            SvgWriter.document(root)));
  }

  /** In user units. */
  private record Size(double width, double height) {}

  private Optional<Size> size(SourceNode.Element root) {
    double width = length(root, "width");
    double height = length(root, "height");
    if (Double.isNaN(width) || Double.isNaN(height)) {
      String[] box = root.value("viewBox").orElse("").strip().split("[\\s,]+");
      width = box.length == 4 ? number(box[2]) : Double.NaN;
      height = box.length == 4 ? number(box[3]) : Double.NaN;
    }
    boolean sane = width > 0 && height > 0 && width <= LARGEST && height <= LARGEST;
    if (!sane) {
      report("M098", root, "<svg", (int) LARGEST);
      return Optional.empty();
    }
    return Optional.of(new Size(width, height));
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
