package org.kanyin.manifest.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.manifest.parse.SourceNode;

/** An element taken over from a file: what is allowed of it, its style resolved. */
final class SvgShape {
  /** A child: an element or text. */
  sealed interface Part permits Inner, Words {}

  record Inner(SvgShape shape) implements Part {}

  record Words(String text) implements Part {}

  private final SourceNode.Element source;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();

  SvgShape(SourceNode.Element source) {
    this.source = source;
  }

  SourceNode.Element source() {
    return source;
  }

  String name() {
    return source.name();
  }

  /** Attributes and properties by name; {@code href} without a prefix. */
  Map<String, String> attributes() {
    return attributes;
  }

  String value(String name) {
    return attributes.getOrDefault(name, "");
  }

  List<Part> parts() {
    return parts;
  }

  List<SvgShape> shapes() {
    return parts.stream().filter(Inner.class::isInstance).map(p -> ((Inner) p).shape()).toList();
  }

  /** The id that an attribute refers to: {@code #a}, or {@code url(#a)} and perhaps a fallback. */
  Optional<String> reference(String attribute) {
    String value = value(attribute);
    if (attribute.equals("href") && value.startsWith("#")) {
      return Optional.of(value.substring(1));
    }
    return SvgValues.referred(value);
  }
}
