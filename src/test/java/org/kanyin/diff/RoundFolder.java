package org.kanyin.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A copy of a sample whose manifest and articles can be edited as trees. */
final class RoundFolder {
  private final Path issue;
  private final Map<Path, Document> files = new LinkedHashMap<>();

  private RoundFolder(Path issue) {
    this.issue = issue;
  }

  static RoundFolder copy(Path sample, Path folder) {
    try (Stream<Path> all = Files.walk(sample)) {
      for (Path from : all.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(sample.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
      Path office = sample.resolveSibling("office.xml");
      if (Files.exists(office)) {
        Files.copy(office, folder.resolve("office.xml"));
      }
      RoundFolder round = new RoundFolder(folder.resolve("issue.xml"));
      round.read(round.issue);
      for (Element article : round.all("article")) {
        if (article.hasAttribute("href")) {
          round.read(folder.resolve(article.getAttribute("href")));
        }
      }
      return round;
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read(Path file) throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    files.put(file, factory.newDocumentBuilder().parse(file.toFile()));
  }

  Path issue() {
    return issue;
  }

  Element root() {
    return files.get(issue).getDocumentElement();
  }

  /** All elements of these names, of the manifest and then of each article's file. */
  List<Element> all(String... names) {
    List<Element> all = new ArrayList<>();
    List<String> wanted = List.of(names);
    for (Document file : files.values()) {
      NodeList found = file.getElementsByTagNameNS("*", "*");
      IntStream.range(0, found.getLength())
          .mapToObj(i -> (Element) found.item(i))
          .filter(e -> wanted.contains(e.getLocalName()))
          .forEach(all::add);
    }
    return all;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    files.values().forEach(d -> text.append(d.getDocumentElement().getTextContent()));
    return text.toString();
  }

  static List<Element> children(Element e, String name) {
    List<Element> children = new ArrayList<>();
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child && child.getLocalName().equals(name)) {
        children.add(child);
      }
    }
    return children;
  }

  /** The element behind this one, if it has that name; else null. */
  static Element next(Element e, String name) {
    Node n = e.getNextSibling();
    while (n != null && !(n instanceof Element)) {
      n = n.getNextSibling();
    }
    return n instanceof Element other && other.getLocalName().equals(name) ? other : null;
  }

  /** Exchanges an element with the next one. */
  static void swap(Element e, Element next) {
    e.getParentNode().removeChild(next);
    e.getParentNode().insertBefore(next, e);
  }

  void save() {
    files.forEach(
        (path, document) -> {
          try {
            TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(path.toFile()));
          } catch (TransformerException e) {
            throw new UncheckedIOException(new IOException(e));
          }
        });
  }
}
