package org.kanyin.manifest.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kanyin.base.RoomResource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads our own XSD as a tree. Understands what that file uses and no more: named types, groups of
 * choices, references, simple content by extension.
 */
final class SchemaVocabularyReader {
  private final Map<String, Element> groups = new LinkedHashMap<>();
  private final Map<String, SchemaVocabulary.ElementDef> elements = new LinkedHashMap<>();
  private final Map<String, SchemaVocabulary.TypeDef> types = new LinkedHashMap<>();
  private final Map<String, SchemaVocabulary.ValueDef> values = new LinkedHashMap<>();

  private SchemaVocabularyReader() {}

  static SchemaVocabulary read() {
    return new SchemaVocabularyReader().read(schema());
  }

  private static Element schema() {
    try (InputStream in = RoomResource.open(SchemaVocabularyReader.class, "issue.xsd")) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(in).getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("issue.xsd", e);
    }
  }

  private SchemaVocabulary read(Element schema) {
    for (Element e : children(schema)) {
      switch (e.getLocalName()) {
        case "group" -> groups.put(e.getAttribute("name"), e);
        case "simpleType" -> value(e);
        default -> {}
      }
    }
    for (Element e : children(schema)) {
      if (e.getLocalName().equals("element")) {
        element(e, "");
      }
    }
    for (Element e : children(schema)) {
      if (e.getLocalName().equals("complexType")) {
        type(e);
      }
    }
    return new SchemaVocabulary(documentation(schema), elements, types, values);
  }

  private void value(Element e) {
    List<String> choices = new ArrayList<>();
    for (Element facet : children(only(e, "restriction"))) {
      if (facet.getLocalName().equals("enumeration")) {
        choices.add(facet.getAttribute("value"));
      }
    }
    String name = e.getAttribute("name");
    values.put(name, new SchemaVocabulary.ValueDef(name, documentation(e), choices));
  }

  private void element(Element e, String inType) {
    String name = e.getAttribute("name");
    elements.computeIfAbsent(
        name,
        n ->
            new SchemaVocabulary.ElementDef(
                n, plain(e.getAttribute("type")), new LinkedHashMap<>()));
    SchemaVocabulary.Use use = new SchemaVocabulary.Use(documentation(e), annotation(e, "appinfo"));
    elements.get(name).uses().put(inType, use);
  }

  private void type(Element e) {
    String name = e.getAttribute("name");
    List<SchemaVocabulary.ChildDef> allowed = new ArrayList<>();
    List<SchemaVocabulary.AttributeDef> attributes = new ArrayList<>();
    boolean simple = false;
    for (Element part : children(e)) {
      switch (part.getLocalName()) {
        case "sequence" -> sequence(part, name, allowed);
        case "choice" -> choice(part, name, 0, true, allowed);
        case "attribute" -> attributes.add(attribute(part));
        case "simpleContent" -> {
          simple = true;
          for (Element a : children(only(part, "extension"))) {
            attributes.add(attribute(a));
          }
        }
        default -> {}
      }
    }
    boolean mixed = e.getAttribute("mixed").equals("true");
    types.put(name, new SchemaVocabulary.TypeDef(name, mixed, simple, attributes, allowed));
  }

  private void sequence(Element sequence, String type, List<SchemaVocabulary.ChildDef> out) {
    int turn = 0;
    for (Element part : children(sequence)) {
      turn++;
      switch (part.getLocalName()) {
        case "element" -> out.add(child(part, type, turn, !isOptional(part), isRepeated(part)));
        case "choice" -> choice(part, type, turn, isRepeated(part), out);
        case "group" -> group(part, type, turn, isRepeated(part), out);
        default -> {}
      }
    }
  }

  private void choice(
      Element choice,
      String type,
      int turn,
      boolean repeated,
      List<SchemaVocabulary.ChildDef> out) {
    for (Element part : children(choice)) {
      switch (part.getLocalName()) {
        case "element" -> out.add(child(part, type, turn, false, repeated));
        case "group" -> group(part, type, turn, repeated, out);
        default -> {}
      }
    }
  }

  private void group(
      Element ref, String type, int turn, boolean repeated, List<SchemaVocabulary.ChildDef> out) {
    Element group = groups.get(plain(ref.getAttribute("ref")));
    choice(only(group, "choice"), type, turn, repeated, out);
  }

  private SchemaVocabulary.ChildDef child(
      Element e, String type, int turn, boolean required, boolean repeated) {
    if (e.hasAttribute("ref")) {
      return new SchemaVocabulary.ChildDef(plain(e.getAttribute("ref")), required, repeated, turn);
    }
    element(e, type);
    return new SchemaVocabulary.ChildDef(e.getAttribute("name"), required, repeated, turn);
  }

  private static SchemaVocabulary.AttributeDef attribute(Element e) {
    String name = e.hasAttribute("ref") ? e.getAttribute("ref") : e.getAttribute("name");
    return new SchemaVocabulary.AttributeDef(
        name,
        plain(e.getAttribute("type")),
        e.getAttribute("use").equals("required"),
        documentation(e));
  }

  private static boolean isOptional(Element e) {
    return e.getAttribute("minOccurs").equals("0");
  }

  private static boolean isRepeated(Element e) {
    return e.getAttribute("maxOccurs").equals("unbounded");
  }

  private static String plain(String qualified) {
    return qualified.substring(qualified.indexOf(':') + 1);
  }

  private static String documentation(Element e) {
    return annotation(e, "documentation");
  }

  private static String annotation(Element e, String kind) {
    for (Element a : children(e)) {
      if (a.getLocalName().equals("annotation")) {
        for (Element part : children(a)) {
          if (part.getLocalName().equals(kind)) {
            return part.getTextContent().strip();
          }
        }
      }
    }
    return "";
  }

  private static Element only(Element parent, String name) {
    return children(parent).stream()
        .filter(c -> c.getLocalName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " in " + parent.getTagName()));
  }

  private static List<Element> children(Element e) {
    List<Element> out = new ArrayList<>();
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        out.add(child);
      }
    }
    return out;
  }
}
