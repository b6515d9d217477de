package org.kanyin.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** The manuals as one page that needs no other file: contents, anchors, pictures inside. */
final class ManualPage {
  private static final String STYLE =
      """
      body { max-width: 46em; margin: 2em auto; padding: 0 1em; line-height: 1.75;
             font-family: "Noto Serif SC", "Songti SC", SimSun, serif; }
      h1, h2, h3, th { font-family: "Noto Sans SC", "Heiti SC", SimHei, sans-serif; }
      table { border-collapse: collapse; width: 100%; } td, th { border: 1px solid #999;
              padding: .2em .5em; text-align: left; vertical-align: top; }
      code, pre { font-size: .9em; background: #f4f4f4; } pre { padding: .5em; overflow: auto; }
      nav { columns: 3; font-size: .9em; } img { max-width: 100%; }
      """;

  private final StringBuilder contents = new StringBuilder();
  private final StringBuilder body = new StringBuilder();

  private ManualPage() {}

  static String of(Map<Path, Document> manuals) {
    ManualPage page = new ManualPage();
    manuals.forEach(page::add);
    return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
        + "<title>刊印手册</title><style>\n"
        + STYLE
        + "</style></head><body>\n<nav>\n"
        + page.contents
        + "</nav>\n"
        + page.body
        + "</body></html>\n";
  }

  private void add(Path file, Document manual) {
    String name = name(file.getFileName().toString());
    manual.accept(new Links(file.getParent(), name));
    for (Node n : ManualIssue.children(manual)) {
      if (n instanceof Heading h && h.getLevel() <= 2) {
        String words = ManualIssue.escape(ManualIssue.plain(h));
        String line = "<a href=\"#%s\">%s</a><br>\n".formatted(anchor(name, h), words);
        contents.append(h.getLevel() == 1 ? "<b>" + line + "</b>" : line);
      }
    }
    Set<String> taken = new HashSet<>();
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(ManualMaker.EXTENSIONS)
            .attributeProviderFactory(
                context ->
                    (node, tag, attributes) -> {
                      if (node instanceof Heading h) {
                        attributes.put("id", unique(anchor(name, h), taken));
                      }
                    })
            .build();
    body.append(renderer.render(manual));
  }

  /** The second heading of the same words is numbered, as in the Markdown of repositories. */
  private static String unique(String anchor, Set<String> taken) {
    String id = anchor;
    for (int n = 1; !taken.add(id); n++) {
      id = anchor + "-" + n;
    }
    return id;
  }

  private static String name(String file) {
    return file.replaceFirst("\\.md$", "");
  }

  private static String anchor(String name, Heading h) {
    return name + "-" + ManualIssue.plain(h).strip().replace(' ', '-');
  }

  /** Links between the manuals lead to places of the one page; pictures come along. */
  private static final class Links extends AbstractVisitor {
    private final Path folder;
    private final String name;

    Links(Path folder, String name) {
      this.folder = folder;
      this.name = name;
    }

    @Override
    public void visit(Link link) {
      String to = link.getDestination();
      if (to.startsWith("#")) {
        link.setDestination("#" + name + "-" + to.substring(1));
      } else if (to.matches("[a-z]+\\.md#.+")) {
        link.setDestination("#" + to.replace(".md#", "-"));
      }
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      String file = image.getDestination();
      String type = file.endsWith(".svg") ? "image/svg+xml" : "image/png";
      try {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        image.setDestination(
            "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
