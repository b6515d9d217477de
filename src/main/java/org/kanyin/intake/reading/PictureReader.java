package org.kanyin.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.intake.document.PictureFrame;
import org.kanyin.intake.document.WordPicture;
import org.kanyin.intake.opc.PackageFault;
import org.kanyin.intake.opc.WordPackage.PackedFile;
import org.kanyin.intake.opc.XmlElement;
import org.kanyin.intake.style.Twips;

/** Pictures in drawings (DrawingML) and in shapes (VML). */
final class PictureReader {
  /** ECMA-376 §20.1.10.16: 914,400 to the inch. */
  private static final double EMU_IN_POINT = 12_700;

  /** Parts of a crop are in thousandths of a percent, angles in 60,000ths of a degree. */
  private static final double CROP_PARTS = 100_000;

  private static final double ANGLE_PARTS = 60_000;

  /** VML's own fractions end in f and are 65,536ths. */
  private static final double VML_PARTS = 65_536;

  private static final Pattern STYLE = Pattern.compile("(width|height|rotation|flip):([^;]+)");

  /** Shapes that are drawn, by their elements (VML). */
  private static final List<String> SHAPES =
      List.of(
          "v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:polyline", "v:arc", "v:curve");

  private final ReadingState state;
  private final String part;

  PictureReader(ReadingState state, String part) {
    this.state = state;
    this.part = part;
  }

  List<WordPicture> drawing(XmlElement drawing) {
    List<WordPicture> found = new ArrayList<>();
    Optional<XmlElement> about = drawing.first("wp:docPr");
    String alt = about.map(a -> a.attribute("descr")).filter(d -> !d.isBlank()).orElse("").strip();
    List<XmlElement> pictures = below(drawing, "pic:pic");
    Optional<XmlElement> extent = drawing.first("wp:extent");
    for (XmlElement picture : pictures) {
      picture
          .first("a:blip")
          .ifPresent(
              blip ->
                  file(blip)
                      .ifPresent(
                          f ->
                              found.add(
                                  new WordPicture(
                                      f.name(), f.bytes(), alt, frame(picture, extent)))));
    }
    if (pictures.isEmpty()) {
      other(drawing);
    }
    return found;
  }

  /** A chart, a diagram: nothing here draws them. */
  private void other(XmlElement drawing) {
    if (drawing.first("c:chart").isPresent()) {
      state.log.leftOut("W032", state.here(), "", "图表");
    } else if (drawing.first("dgm:relIds").isPresent()) {
      state.log.leftOut("W032", state.here(), "", "SmartArt 图形");
    } else if (drawing.first("w:txbxContent").isEmpty() && drawing.first("pic:pic").isEmpty()) {
      String name = drawing.first("wp:docPr").map(a -> a.attribute("name")).orElse("");
      state.kept(ReadingState.Kept.SHAPE, name.isBlank() ? "图形" : name);
    }
  }

  private Optional<PackedFile> file(XmlElement blip) {
    String id = blip.find("r:embed").orElse(blip.attribute("r:link"));
    return packed(id);
  }

  private Optional<PackedFile> packed(String id) {
    Optional<PackedFile> found;
    try {
      found = state.file.file(part, id);
    } catch (PackageFault e) {
      found = Optional.empty();
    }
    if (found.isEmpty()) {
      state.log.leftOut("W034", state.here(), "");
    }
    return found;
  }

  private static PictureFrame frame(XmlElement picture, Optional<XmlElement> extent) {
    Optional<XmlElement> crop = picture.first("a:srcRect");
    Optional<XmlElement> turn = picture.first("a:xfrm");
    Optional<XmlElement> own = turn.flatMap(t -> t.child("a:ext"));
    Optional<XmlElement> size = own.or(() -> extent);
    return new PictureFrame(
        part(crop, "l"),
        part(crop, "t"),
        part(crop, "r"),
        part(crop, "b"),
        turn.map(t -> Twips.number(t.attribute("rot")) / ANGLE_PARTS).orElse(0.0),
        turn.map(t -> isOn(t.attribute("flipH"))).orElse(false),
        turn.map(t -> isOn(t.attribute("flipV"))).orElse(false),
        size.map(s -> Twips.number(s.attribute("cx")) / EMU_IN_POINT).orElse(0.0),
        size.map(s -> Twips.number(s.attribute("cy")) / EMU_IN_POINT).orElse(0.0));
  }

  private static double part(Optional<XmlElement> crop, String side) {
    String value = crop.map(c -> c.attribute(side)).orElse("");
    double part =
        value.endsWith("%")
            ? Twips.number(value.substring(0, value.length() - 1)) / 100
            : Twips.number(value) / CROP_PARTS;
    return Math.max(0, Math.min(part, 1));
  }

  private static boolean isOn(String value) {
    return value.equals("1") || value.equals("true");
  }

  List<WordPicture> shape(XmlElement shape) {
    List<WordPicture> found = new ArrayList<>();
    for (XmlElement holder : holders(shape)) {
      XmlElement image = holder.child("v:imagedata").orElseThrow();
      String id = image.find("r:id").orElse(image.attribute("o:relid"));
      Optional<PackedFile> file = packed(id);
      String alt = holder.find("alt").orElse(image.attribute("o:title")).strip();
      file.ifPresent(
          f -> found.add(new WordPicture(f.name(), f.bytes(), alt, vmlFrame(holder, image))));
    }
    words(shape);
    SHAPES.stream()
        .flatMap(name -> below(shape, name).stream())
        .filter(s -> s.first("w:txbxContent").isEmpty() && s.first("v:imagedata").isEmpty())
        .filter(s -> s.first("v:textpath").isEmpty())
        .forEach(s -> state.kept(ReadingState.Kept.SHAPE, "图形"));
    if (shape.is("w:object")) {
      String program = shape.first("o:OLEObject").map(o -> o.attribute("ProgID")).orElse("");
      state.log.told("W038", state.here(), program.isEmpty() ? "别的程序" : program);
    }
    return found;
  }

  /** WordArt: its words are an attribute of the shape. */
  private void words(XmlElement shape) {
    for (XmlElement path : below(shape, "v:textpath")) {
      String text = path.attribute("string");
      if (!text.isBlank()) {
        state.log.leftOut("W035", state.here(), "", text);
      }
    }
  }

  private static List<XmlElement> holders(XmlElement shape) {
    List<XmlElement> found = new ArrayList<>();
    if (shape.child("v:imagedata").isPresent()) {
      found.add(shape);
    }
    for (XmlElement child : shape.elements()) {
      if (!child.is("w:txbxContent")) {
        found.addAll(holders(child));
      }
    }
    return found;
  }

  /** Elements of that name, not those in text boxes, which are read by themselves. */
  private static List<XmlElement> below(XmlElement e, String name) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement child : e.elements()) {
      if (child.is(name)) {
        found.add(child);
      } else if (!child.is("w:txbxContent")) {
        found.addAll(below(child, name));
      }
    }
    return found;
  }

  private static PictureFrame vmlFrame(XmlElement holder, XmlElement image) {
    double width = 0;
    double height = 0;
    double rotation = 0;
    String flip = "";
    Matcher style = STYLE.matcher(holder.attribute("style"));
    while (style.find()) {
      switch (style.group(1)) {
        case "width" -> width = points(style.group(2));
        case "height" -> height = points(style.group(2));
        case "rotation" -> rotation = Twips.number(style.group(2));
        default -> flip = style.group(2);
      }
    }
    return new PictureFrame(
        fraction(image.attribute("cropleft")),
        fraction(image.attribute("croptop")),
        fraction(image.attribute("cropright")),
        fraction(image.attribute("cropbottom")),
        rotation,
        flip.contains("x"),
        flip.contains("y"),
        width,
        height);
  }

  private static double points(String length) {
    String number = length.replaceAll("[a-z%]+\\s*$", "");
    double value = Twips.number(number);
    return length.endsWith("in")
        ? value * 72
        : length.endsWith("cm")
            ? value * 72 / 2.54
            : length.endsWith("mm")
                ? value * 72 / 25.4
                : length.endsWith("px") ? value * 0.75 : value;
  }

  private static double fraction(String value) {
    double part =
        value.endsWith("f")
            ? Twips.number(value.substring(0, value.length() - 1)) / VML_PARTS
            : Twips.number(value);
    return Math.max(0, Math.min(part, 1));
  }
}
