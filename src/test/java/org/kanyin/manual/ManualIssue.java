package org.kanyin.manual;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Manuals in Markdown as one manifest: a manual is a section, a heading of the second level an
 * article. What the manifest has no element for (a line of code) is the nearest it has.
 */
final class ManualIssue {
  /** The manuals are dated by hand: a build of another day gives the same bytes. */
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <issue xmlns="urn:kanyin:issue" xml:lang="zh-CN" year="2026" number="1" date="2026-11-28">
        <masthead><name>刊印手册</name><publisher>刊印</publisher></masthead>
      """;

  private static final int INDENT = 2;

  private final StringBuilder out = new StringBuilder(HEAD);
  private final Map<String, Path> pictures = new LinkedHashMap<>();
  private int articles;
  private boolean inArticle;
  private Path folder = Path.of("");

  /** Adds a manual. */
  void add(Path file, Document manual) {
    folder = file.getParent();
    for (Node n : children(manual)) {
      if (n instanceof Heading h && h.getLevel() == 1) {
        out.append("  <section title=\"").append(escape(plain(h))).append("\">\n");
      } else if (n instanceof Heading h && h.getLevel() == 2) {
        endArticle();
        begin(inline(h));
      } else if (!(n instanceof HtmlBlock)) {
        if (!inArticle) {
          begin("概说");
        }
        block(n);
      }
    }
    endArticle();
    out.append("  </section>\n");
  }

  String text() {
    return out + "</issue>\n";
  }

  /** Pictures that the manuals show, by the names that the manifest gives them. */
  Map<String, Path> pictures() {
    return Map.copyOf(pictures);
  }

  private void begin(String title) {
    articles++;
    inArticle = true;
    out.append("    <article id=\"m%03d\"><title>%s</title>\n".formatted(articles, title));
  }

  private void endArticle() {
    if (inArticle) {
      out.append("    </article>\n");
      inArticle = false;
    }
  }

  private void block(Node n) {
    if (n instanceof Heading h) {
      out.append("<heading level=\"%d\">%s</heading>\n".formatted(h.getLevel() - 2, inline(h)));
    } else if (n instanceof Paragraph p && p.getFirstChild() instanceof Image image) {
      picture(image);
    } else if (n instanceof Paragraph) {
      out.append("<p>").append(inline(n)).append("</p>\n");
    } else if (n instanceof FencedCodeBlock code) {
      code(code.getLiteral());
    } else if (n instanceof ListBlock list) {
      list(list);
    } else if (n instanceof TableBlock table) {
      table(table);
    } else if (!(n instanceof HtmlBlock)) {
      throw new IllegalStateException("no block for " + n.getClass().getSimpleName());
    }
  }

  private void picture(Image image) {
    Path file = folder.resolve(image.getDestination());
    String name = file.getFileName().toString();
    pictures.put(name, file);
    out.append("<figure src=\"%s\" alt=\"%s\"/>\n".formatted(name, escape(plain(image))));
  }

  /** A line a paragraph; what it is indented by in full-width blanks, two of its own each. */
  private void code(String text) {
    out.append("<?kanyin accept M200 代码的缩进?>\n<quote>\n");
    text.lines()
        .filter(l -> !l.isBlank())
        .forEach(
            l -> {
              String code = l.stripLeading();
              String indent = "　".repeat((l.length() - code.length()) / INDENT);
              out.append("<p>").append(indent).append(escape(code)).append("</p>\n");
            });
    out.append("</quote>\n");
  }

  private void list(ListBlock list) {
    out.append("<list kind=\"%s\">\n".formatted(list instanceof BulletList ? "bullet" : "number"));
    for (Node item : children(list)) {
      out.append("<item>");
      List<Node> blocks = children(item);
      if (blocks.size() == 1 && blocks.get(0) instanceof Paragraph) {
        out.append(inline(blocks.get(0)));
      } else {
        blocks.forEach(this::block);
      }
      out.append("</item>\n");
    }
    out.append("</list>\n");
  }

  private void table(TableBlock table) {
    out.append("<table>\n");
    for (Node part : children(table)) {
      String name = part instanceof TableHead ? "head" : "body";
      out.append('<').append(name).append(">\n");
      for (Node row : children(part)) {
        out.append("<row>");
        children(row).forEach(c -> out.append("<cell>").append(inline(c)).append("</cell>"));
        out.append("</row>\n");
      }
      out.append("</").append(name).append(">\n");
    }
    out.append("</table>\n");
  }

  private static String inline(Node parent) {
    StringBuilder text = new StringBuilder();
    for (Node n : children(parent)) {
      if (n instanceof Text t) {
        text.append(escape(t.getLiteral()));
      } else if (n instanceof Code c) {
        text.append(escape(c.getLiteral()));
      } else if (n instanceof StrongEmphasis) {
        text.append("<strong>").append(inline(n)).append("</strong>");
      } else if (n instanceof Emphasis) {
        text.append("<em>").append(inline(n)).append("</em>");
      } else if (n instanceof Link link && link.getDestination().startsWith("http")) {
        String address = escape(link.getDestination());
        text.append("<a href=\"").append(address).append("\">").append(inline(n)).append("</a>");
      } else if (n instanceof Link) {
        text.append(inline(n));
      } else if (n instanceof SoftLineBreak || n instanceof HardLineBreak) {
        text.append('\n');
      } else if (!(n instanceof HtmlInline)) {
        throw new IllegalStateException("no inline for " + n.getClass().getSimpleName());
      }
    }
    return text.toString();
  }

  /** The words alone. */
  static String plain(Node n) {
    if (n instanceof Text t) {
      return t.getLiteral();
    } else if (n instanceof Code c) {
      return c.getLiteral();
    }
    StringBuilder text = new StringBuilder();
    children(n).forEach(c -> text.append(plain(c)));
    return text.toString();
  }

  static List<Node> children(Node parent) {
    List<Node> out = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
      out.add(n);
    }
    return out;
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
