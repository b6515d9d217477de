package org.kanyin.manifest.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.model.SourceText;
import org.kanyin.manifest.parse.SourceNode;

/** What a block is, and what stands beside it: its tags change, its text does not. */
public final class BlockForm {
  private final ParsedSource file;
  private final Node.Element article;
  private final Node.Element block;

  /**
   * @param source the block's file, as it was read
   * @param article that holds it
   */
  public BlockForm(SourceText source, Node.Element article, Node.Element block) {
    file = new ParsedSource(source);
    this.article = article;
    this.block = block;
  }

  /**
   * Makes a paragraph, heading or salutation another of these.
   *
   * @param level of a heading, from 1
   */
  public List<Splice> become(BlockKind kind, int level) throws EditRefused {
    boolean can = List.of(BlockKind.P, BlockKind.HEADING, BlockKind.SALUTE).contains(kind);
    boolean is =
        article.elements().anyMatch(e -> e == block)
            && block.kind() instanceof BlockKind k
            && List.of(BlockKind.P, BlockKind.HEADING, BlockKind.SALUTE).contains(k);
    if (!can || !is) {
      throw new EditRefused("只有文章里的正文、小标题、称呼能互相改");
    }
    SourceNode.Element written = written(block);
    String name = ParsedSource.prefix(written) + kind.tag();
    StringBuilder tag = new StringBuilder("<" + name);
    if (kind == BlockKind.HEADING) {
      tag.append(" level=\"").append(level).append('"');
    }
    // The only attribute that all of them may have but the salutation.
    Optional<String> fit = kind == BlockKind.SALUTE ? Optional.empty() : written.value("fit");
    fit.ifPresent(f -> tag.append(" fit=\"").append(XmlWords.value(f)).append('"'));
    String after = tag.append('>').toString();
    int start = file.contentStart(written);
    if (file.text().substring(written.offset(), start).equals(after)) {
      return List.of();
    }
    return List.of(
        new Splice(written.offset(), start, after),
        new Splice(file.contentEnd(written), written.end(), "</" + name + ">"));
  }

  private SourceNode.Element written(Node.Element element) throws EditRefused {
    return file.find(element).orElseThrow(() -> new EditRefused("稿件里已经没有这一段"));
  }

  /**
   * Puts a picture behind the block, or behind the quotation, list or table it stands in.
   *
   * @param src as it is to be written
   * @param caption or empty
   * @param credit or empty
   */
  public List<Splice> figure(String src, String alt, String caption, String credit)
      throws EditRefused {
    for (String text : List.of(src, alt, caption, credit)) {
      XmlWords.check(text);
    }
    if (alt.isBlank()) {
      throw new EditRefused("请写一句图的说明：看不见图的人靠它");
    }
    Node.Element top =
        article
            .elements()
            .filter(e -> e.descendants().anyMatch(d -> d == block))
            .findFirst()
            .orElseThrow(() -> new EditRefused("稿件里已经没有这一段"));
    if (!(top.kind() instanceof BlockKind)) {
      top = article.elements().filter(e -> e.kind() instanceof BlockKind).findFirst().orElseThrow();
      return at(top, false, xml(top, src, alt, caption, credit));
    }
    return at(top, true, xml(top, src, alt, caption, credit));
  }

  private List<Splice> at(Node.Element top, boolean behind, List<String> lines) throws EditRefused {
    SourceNode.Element beside = written(top);
    Slots slots = new Slots(file, written(article));
    String indent = slots.indent(beside);
    int at = behind ? slots.end(beside) : slots.start(beside);
    StringBuilder xml = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      boolean inner = i > 0 && i < lines.size() - 1 && !indent.isEmpty();
      xml.append(indent).append(inner ? "  " : "").append(lines.get(i));
    }
    return List.of(new Splice(at, at, xml.toString()));
  }

  private List<String> xml(Node.Element top, String src, String alt, String caption, String credit)
      throws EditRefused {
    String prefix = ParsedSource.prefix(written(top));
    String figure = prefix + BlockKind.FIGURE.tag();
    String tag =
        "<" + figure + " src=\"" + XmlWords.value(src) + "\" alt=\"" + XmlWords.value(alt) + "\"";
    if (caption.isBlank() && credit.isBlank()) {
      return List.of(tag + "/>");
    }
    List<String> lines = new ArrayList<>();
    lines.add(tag + ">");
    line(prefix + PartKind.CAPTION.tag(), caption).ifPresent(lines::add);
    line(prefix + PartKind.CREDIT.tag(), credit).ifPresent(lines::add);
    lines.add("</" + figure + ">");
    return lines;
  }

  private static Optional<String> line(String name, String text) {
    return text.isBlank()
        ? Optional.empty()
        : Optional.of("<" + name + ">" + XmlWords.text(text) + "</" + name + ">");
  }
}
