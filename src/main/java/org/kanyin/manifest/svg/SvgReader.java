package org.kanyin.manifest.svg;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlCharacters;

/**
 * Takes over what {@code svg.tsv} allows. What cannot be drawn without more than the file, or not
 * at all, is an error at its place; remarks and editors' own notes stay behind and are not looked
 * into.
 */
final class SvgReader {
  static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final Set<String> OURS = Set.of("", SVG, XmlCharacters.XML, XLINK);

  /** Elements whose {@code href} leads to another part of the drawing. */
  private static final Set<String> REFERRING =
      Set.of("use", "textPath", "linearGradient", "radialGradient", "pattern");

  /** Characters of a finding's quotation. */
  private static final int QUOTED = 60;

  private final FindingLog log;
  private final SvgStyles styles = new SvgStyles();

  SvgReader(FindingLog log) {
    this.log = log;
  }

  /** The drawing, as far as it is allowed; what is not is said in the log. */
  SvgShape read(SourceNode.Element root) {
    sheets(root);
    SvgShape shape = shape(root).orElseGet(() -> new SvgShape(root));
    if (styles.isTooMuch()) {
      report("M097", root, root.offset(), "<svg", "样式表太长");
    }
    return shape;
  }

  private void report(String code, SourceNode.Element e, int at, String text, Object... arguments) {
    log.report(code, e.file(), at, quoted(text), arguments);
  }

  private static String quoted(String text) {
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
  }

  /** Sheets apply to what stands before them too. */
  private void sheets(SourceNode.Element e) {
    if (isOurs(e) && e.name().equals("style")) {
      if (SvgActive.isActive(e.text())) {
        report("M096", e, e.offset(), "<style", "<style>");
      } else if (e.value("media").map(m -> m.matches("|all|print|screen")).orElse(true)) {
        styles.add(e.text());
      }
    } else if (isOurs(e) && !SvgVocabulary.isRemark(e.name())) {
      e.elements().forEach(this::sheets);
    }
  }

  private static boolean isOurs(SourceNode.Element e) {
    return e.namespace().equals(SVG);
  }

  private Optional<SvgShape> shape(SourceNode.Element e) {
    instructions(e);
    boolean silent = !isOurs(e) || SvgVocabulary.isRemark(e.name()) || e.name().equals("style");
    if (silent || isAlternative(e)) {
      return Optional.empty();
    } else if (!SvgVocabulary.isElement(e.name())) {
      report("M094", e, e.offset(), "<" + e.written(), e.written());
      return Optional.empty();
    }
    SvgShape shape = new SvgShape(e);
    e.attributes().forEach(a -> attribute(shape, a));
    styles.of(e).forEach((name, value) -> property(shape, name, value));
    boolean words = Set.of("text", "tspan", "textPath").contains(e.name());
    for (SourceNode child : e.children()) {
      if (child instanceof SourceNode.Element inner) {
        shape(inner).ifPresent(s -> shape.parts().add(new SvgShape.Inner(s)));
      } else if (words && child instanceof SourceNode.Text text) {
        shape.parts().add(new SvgShape.Words(text.chars().value()));
      }
    }
    return SvgGeometry.drawsNothing(shape) ? Optional.empty() : Optional.of(shape);
  }

  /** In a {@code switch} stands what only a browser shows, before what everybody can draw. */
  private static boolean isAlternative(SourceNode.Element e) {
    return e.name().equals("foreignObject")
        && e.parent() != null
        && isOurs(e.parent())
        && e.parent().name().equals("switch");
  }

  /** {@code xml-stylesheet} asks for a sheet from outside. */
  private void instructions(SourceNode.Element e) {
    for (SourceNode child : e.children()) {
      if (child instanceof SourceNode.Instruction i) {
        instruction(e, i);
      }
    }
  }

  void instruction(SourceNode.Element e, SourceNode.Instruction i) {
    if (i.target().equals("xml-stylesheet")) {
      report("M096", e, i.offset(), "<?xml-stylesheet", "<?xml-stylesheet?>");
    }
  }

  private void attribute(SvgShape shape, SourceNode.Attribute a) {
    if (!OURS.contains(a.namespace())) {
      return; // An editor's own notes; nothing renders them.
    }
    SourceNode.Element e = shape.source();
    String name = a.name().toLowerCase(Locale.ROOT);
    String value = a.value().strip();
    if (name.equals("href") || name.equals("src") || name.equals("base")) {
      reference(shape, a, name, value);
    } else if (name.startsWith("data-") || name.startsWith("aria-")) {
      return; // A browser's.
    } else if (name.startsWith("on") || SvgActive.isActive(value)) {
      report("M096", e, a.offset(), a.written(), a.written());
    } else if (a.namespace().equals(XmlCharacters.XML)) {
      if (name.equals("space") && Set.of("preserve", "default").contains(value)) {
        shape.attributes().put("xml:space", value);
      }
    } else if (name.equals("id")) {
      shape.attributes().put("id", value);
    } else if (SvgVocabulary.isAttribute(a.name()) || SvgVocabulary.isProperty(a.name())) {
      take(shape, a, value);
    }
  }

  private void reference(SvgShape shape, SourceNode.Attribute a, String name, String value) {
    if (!value.startsWith("#")) {
      report("M095", shape.source(), a.valueOffset(), a.value(), quoted(a.value()));
    } else if (name.equals("href") && REFERRING.contains(shape.name())) {
      shape.attributes().put("href", value);
    }
  }

  private void take(SvgShape shape, SourceNode.Attribute a, String value) {
    Optional<String> clean = SvgValues.clean(a.name(), value);
    if (clean.isPresent()) {
      shape.attributes().put(a.name(), clean.get());
    } else if (!isVacuous(value) && !isSizeOfAll(shape, a)) {
      report(
          "M173",
          shape.source(),
          a.valueOffset(),
          a.value(),
          shape.name(),
          a.name(),
          quoted(value));
    }
  }

  /** {@code SvgCheck} says what is wrong with it. */
  private static boolean isSizeOfAll(SvgShape shape, SourceNode.Attribute a) {
    return shape.source().parent() == null && Set.of("width", "height").contains(a.name());
  }

  /** Programs write these where they mean nothing; the property keeps its first value. */
  private static boolean isVacuous(String value) {
    return value.isEmpty() || Set.of("auto", "undefined", "initial", "unset").contains(value);
  }

  /** Declarations that SVG 1.1 does not know are left out, as CSS 2.1, 4.2 wants. */
  private static void property(SvgShape shape, String name, String value) {
    if (SvgVocabulary.isProperty(name)) {
      SvgValues.clean(name, value).ifPresent(v -> shape.attributes().put(name, v));
    }
  }
}
