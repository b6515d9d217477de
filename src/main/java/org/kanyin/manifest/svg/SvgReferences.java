package org.kanyin.manifest.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kanyin.manifest.parse.FindingLog;

/** Which parts of a drawing refer to which others. A reference to nothing does not stay. */
final class SvgReferences {
  static final List<String> PAINTS = List.of("fill", "stroke");
  static final List<String> MARKERS = List.of("marker", "marker-start", "marker-mid", "marker-end");
  private static final Set<String> GRADIENTS = Set.of("linearGradient", "radialGradient");
  private static final Set<String> NEVER_USED =
      Set.of("linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker");

  private final Map<String, SvgShape> byId = new HashMap<>();

  /**
   * Takes away references to what is not there, with a finding where something is missing by it.
   */
  SvgReferences(SvgShape root, FindingLog log) {
    collect(root);
    mend(root, log);
  }

  private void collect(SvgShape shape) {
    if (!shape.value("id").isEmpty()) {
      byId.putIfAbsent(shape.value("id"), shape);
    }
    shape.shapes().forEach(this::collect);
  }

  Optional<SvgShape> target(SvgShape shape, String attribute) {
    return shape.reference(attribute).map(byId::get);
  }

  /** The attributes of a shape that refer to another. */
  static List<String> referring(SvgShape shape) {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, String> a : shape.attributes().entrySet()) {
      if (shape.reference(a.getKey()).isPresent()) {
        names.add(a.getKey());
      }
    }
    return names;
  }

  private void mend(SvgShape shape, FindingLog log) {
    for (String name : referring(shape)) {
      Optional<SvgShape> target = target(shape, name);
      if (target.filter(t -> fits(shape, name, t)).isPresent()) {
        continue;
      }
      String id = shape.reference(name).orElseThrow();
      if (name.equals("href") && target.isEmpty()) {
        log.report(
            "M174", shape.source().file(), shape.source().offset(), "#" + id, shape.name(), id);
      }
      if (PAINTS.contains(name)) {
        String value = shape.value(name);
        String fallback = value.substring(value.indexOf(')') + 1).strip();
        shape.attributes().put(name, fallback.isEmpty() ? "none" : fallback);
      } else {
        shape.attributes().remove(name);
      }
    }
    shape.parts().removeIf(p -> p instanceof SvgShape.Inner i && isEmptied(i.shape(), log));
  }

  private boolean isEmptied(SvgShape child, FindingLog log) {
    mend(child, log);
    return SvgGeometry.drawsNothing(child);
  }

  private static boolean fits(SvgShape shape, String attribute, SvgShape target) {
    String name = target.name();
    return switch (attribute) {
      case "fill", "stroke" -> GRADIENTS.contains(name) || name.equals("pattern");
      case "clip-path" -> name.equals("clipPath");
      case "mask" -> name.equals("mask");
      case "href" ->
          switch (shape.name()) {
            case "use" -> !NEVER_USED.contains(name);
            case "textPath" -> name.equals("path");
            case "pattern" -> name.equals("pattern");
            default -> GRADIENTS.contains(name);
          };
      default -> name.equals("marker");
    };
  }
}
