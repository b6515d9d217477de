package org.kanyin.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * An article of the samples: its title, authors, headings and paragraphs, without notes, tables and
 * pictures; and what an import makes of a manuscript, told in the same words.
 */
record SampleArticle(String title, List<String> authors, List<Line> lines) {
  /**
   * @param level of a heading, or 0
   */
  record Line(int level, String text) {}

  /** Those of all samples that have a title and three paragraphs of text. */
  static List<SampleArticle> all() throws IOException {
    List<SampleArticle> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("kanyin.home"), "samples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        all.addAll(of(Files.readString(file)));
      }
    }
    return all.stream()
        .filter(a -> a.lines().stream().filter(SampleArticle::isText).count() > 2)
        .toList();
  }

  private static boolean isText(Line line) {
    return line.level() == 0 && line.text().length() > 45;
  }

  /** The articles of a file. */
  static List<SampleArticle> of(String xml) {
    List<SampleArticle> all = new ArrayList<>();
    Element root = parsed(xml);
    collect(root, all);
    return all;
  }

  private static void collect(Element e, List<SampleArticle> all) {
    if (e.getTagName().equals("article") && !e.hasAttribute("href")) {
      all.add(read(e));
    }
    children(e).forEach(c -> collect(c, all));
  }

  private static SampleArticle read(Element article) {
    String title = "";
    List<String> authors = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Element e : children(article)) {
      switch (e.getTagName()) {
        case "title" -> title = text(e);
        case "author" -> authors.add(text(e));
        case "heading" -> {
          String level = e.getAttribute("level");
          lines.add(new Line(level.isEmpty() ? 1 : Integer.parseInt(level), text(e)));
        }
        case "p" -> lines.add(new Line(0, text(e)));
        default -> {
          // Notes, tables, pictures are other tests'.
        }
      }
    }
    return new SampleArticle(title, authors, lines);
  }

  private static String text(Element e) {
    StringBuilder text = new StringBuilder();
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeType() == Node.TEXT_NODE) {
        text.append(n.getNodeValue());
      } else if (n instanceof Element inner && !inner.getTagName().equals("footnote")) {
        text.append(text(inner));
      }
    }
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  private static List<Element> children(Element e) {
    List<Element> all = new ArrayList<>();
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        all.add(child);
      }
    }
    return all;
  }

  private static Element parsed(String xml) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new org.xml.sax.InputSource(new java.io.StringReader(xml)))
          .getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As an office types it, by face and size alone. */
  String typed() {
    return "[居中 小标宋 22] "
        + title
        + "\n"
        + authors.stream().map(a -> "[居中 楷体 16] " + a + "\n").collect(Collectors.joining())
        + lines.stream().map(SampleArticle::typed).collect(Collectors.joining());
  }

  private static String typed(Line line) {
    String face =
        switch (line.level()) {
          case 0 -> "仿宋 16";
          case 1 -> "黑体 16";
          case 2 -> "楷体 16";
          default -> "仿宋 16 粗";
        };
    return "[缩 " + face + "] " + escaped(line.text()) + "\n";
  }

  /** As a page of the web has it, by its elements. */
  String html() {
    return "<html><head><meta charset=\"utf-8\"></head><body><h1 align=\"center\">"
        + title
        + "</h1>"
        + authors.stream()
            .map(a -> "<p align=\"center\">" + a + "</p>")
            .collect(Collectors.joining())
        + lines.stream()
            .map(l -> l.level() == 0 ? element("p", l) : element("h" + (l.level() + 1), l))
            .collect(Collectors.joining())
        + "</body></html>";
  }

  private static String element(String name, Line line) {
    return "<" + name + ">" + escaped(line.text()) + "</" + name + ">\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** As plain text, a paragraph a line, blanks as indents. */
  String plain() {
    return title
        + "\n"
        + authors.stream().map(a -> a + "\n").collect(Collectors.joining())
        + lines.stream().map(l -> "　　" + l.text() + "\n").collect(Collectors.joining());
  }

  /** Characters only: an import sets marks right, which is not what this asks. */
  SampleArticle bare() {
    return new SampleArticle(
        bare(title),
        authors.stream().map(SampleArticle::bare).toList(),
        lines.stream().map(l -> new Line(l.level(), bare(l.text()))).toList());
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u3000]+", "");
  }
}
