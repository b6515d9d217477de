package org.kanyin.intake.opc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a part: its name with the prefix that ECMA-376 uses in its examples ({@code w:p}),
 * whatever prefix the file has, and for both of the standard's families of namespaces.
 *
 * <p>Kept small, since a long manuscript has a million of them: attributes in one array, name and
 * value in turns; children elements or strings.
 */
public final class XmlElement {
  private static final String[] NO_ATTRIBUTES = {};

  private final String name;
  private final String[] attributes;
  private final List<Object> children;

  XmlElement(String name, List<String> attributes, List<Object> children) {
    this.name = name;
    this.attributes = attributes.isEmpty() ? NO_ATTRIBUTES : attributes.toArray(String[]::new);
    this.children = children.isEmpty() ? List.of() : List.copyOf(children);
  }

  public String name() {
    return name;
  }

  public boolean is(String wanted) {
    return name.equals(wanted);
  }

  /** The attribute's value, or empty where there is none. */
  public String attribute(String wanted) {
    return find(wanted).orElse("");
  }

  public Optional<String> find(String wanted) {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equals(wanted)) {
        return Optional.of(attributes[i + 1]);
      }
    }
    return Optional.empty();
  }

  public List<XmlElement> elements() {
    List<XmlElement> found = new ArrayList<>();
    for (Object child : children) {
      if (child instanceof XmlElement e) {
        found.add(e);
      }
    }
    return found;
  }

  public List<XmlElement> elements(String wanted) {
    return elements().stream().filter(e -> e.is(wanted)).toList();
  }

  public Optional<XmlElement> child(String wanted) {
    for (Object child : children) {
      if (child instanceof XmlElement e && e.is(wanted)) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /** The value that a property element of that name holds: {@code <w:sz w:val="32"/>}. */
  public Optional<String> value(String property) {
    return child(property).flatMap(e -> e.find("w:val"));
  }

  /**
   * A property that is on or off (ECMA-376 §17.17.4 ST_OnOff): there without a value it is on.
   *
   * @return empty where nothing is said
   */
  public Optional<Boolean> onOff(String property) {
    return child(property)
        .map(e -> !List.of("0", "false", "off", "none").contains(e.attribute("w:val")));
  }

  /** The characters directly inside. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Object child : children) {
      if (child instanceof String s) {
        text.append(s);
      }
    }
    return text.toString();
  }

  /** This element and all below it, in the order of the document. */
  public Stream<XmlElement> all() {
    return Stream.concat(Stream.of(this), elements().stream().flatMap(XmlElement::all));
  }

  /** The first below it of that name. */
  public Optional<XmlElement> first(String wanted) {
    for (XmlElement e : elements()) {
      Optional<XmlElement> found = e.is(wanted) ? Optional.of(e) : e.first(wanted);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "<" + name + ">";
  }
}
