package org.kanyin.manifest.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the schema says, as data: for hints, for the sentences of findings and for the manual. Made
 * from the XSD itself by {@link SchemaVocabularyReader}, so that it cannot part from it.
 *
 * @param introduction what holds for the whole format
 * @param elements by name; an element's type is the same wherever it stands
 * @param types by name
 * @param values the simple types by name
 */
record SchemaVocabulary(
    String introduction,
    Map<String, ElementDef> elements,
    Map<String, TypeDef> types,
    Map<String, ValueDef> values) {

  SchemaVocabulary {
    elements = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(elements));
    types = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(types));
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * An element.
   *
   * @param type the name of a complex or a simple type
   * @param uses its documentation, by the type it stands in; empty key at the root
   */
  record ElementDef(String name, String type, Map<String, Use> uses) {}

  /** What the schema says of an element in one place. */
  record Use(String documentation, String example) {}

  /**
   * An attribute.
   *
   * @param name as written: {@code xml:lang}
   * @param type the name of a simple type, empty for {@code xml:lang}
   */
  record AttributeDef(String name, String type, boolean required, String documentation) {}

  /**
   * A child a type allows.
   *
   * @param required it must stand there, where anything stands there at all
   * @param repeated it may stand there more than once
   * @param turn its turn in the sequence; children of one choice have the same
   */
  record ChildDef(String name, boolean required, boolean repeated, int turn) {}

  /** A complex type. */
  record TypeDef(
      String name,
      boolean mixed,
      boolean simple,
      List<AttributeDef> attributes,
      List<ChildDef> children) {
    Optional<ChildDef> child(String element) {
      return children.stream().filter(c -> c.name().equals(element)).findFirst();
    }
  }

  /**
   * A simple type.
   *
   * @param phrase what a value must be, to be put after 应是
   * @param choices the only values, or empty
   */
  record ValueDef(String name, String phrase, List<String> choices) {}

  boolean knows(String element) {
    return elements.containsKey(element);
  }

  /** The complex type of an element; a simple type as one without attributes and children. */
  TypeDef type(String element) {
    String name = elements.get(element).type();
    TypeDef type = types.get(name);
    return type != null ? type : new TypeDef(name, false, true, List.of(), List.of());
  }

  Optional<AttributeDef> attribute(String element, String written) {
    return type(element).attributes().stream().filter(a -> a.name().equals(written)).findFirst();
  }

  /** Nothing may stand inside. */
  boolean isEmpty(String element) {
    TypeDef type = type(element);
    return !type.mixed() && !type.simple() && type.children().isEmpty();
  }

  /** Only elements may stand inside. */
  boolean isElementsOnly(String element) {
    TypeDef type = type(element);
    return !type.mixed() && !type.simple() && !type.children().isEmpty();
  }

  Set<String> children(String element) {
    return type(element).children().stream()
        .map(ChildDef::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The elements that allow this one directly inside. */
  List<String> parents(String element) {
    List<String> out = new ArrayList<>();
    for (String name : elements.keySet()) {
      if (type(name).child(element).isPresent()) {
        out.add(name);
      }
    }
    return out;
  }
}
