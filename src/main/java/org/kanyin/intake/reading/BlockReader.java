package org.kanyin.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.ListLabel;
import org.kanyin.intake.document.ParagraphLook;
import org.kanyin.intake.document.WordBlock;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordText;
import org.kanyin.intake.opc.XmlElement;
import org.kanyin.intake.style.StyleSheet;

/** Paragraphs and tables of one part, in the order of the text. */
final class BlockReader {
  private final ReadingState state;
  private final ParagraphReader paragraphs;
  private final TableReader tables;

  /** Content of paragraphs whose mark was deleted: it goes on in the next. */
  private List<WordInline> carried = new ArrayList<>();

  /** The first character of the next paragraph, which looks as that does. */
  private final List<WordInline> dropCap = new ArrayList<>();

  /**
   * @param part the name of the part that is read: its relations name pictures and links
   */
  BlockReader(ReadingState state, NoteParts notes, String part) {
    this.state = state;
    paragraphs = new ParagraphReader(state, notes, part);
    tables = new TableReader(state, this);
  }

  /** The blocks of a container: the body, a cell, a box, a note. */
  List<WordBlock> read(XmlElement container, Story story) {
    List<WordBlock> blocks = new ArrayList<>();
    List<WordInline> outer = carried;
    carried = new ArrayList<>();
    children(container, story, blocks);
    if (!carried.isEmpty() || !dropCap.isEmpty()) {
      // The last mark of a container stays, whatever was done to it.
      blocks.add(paragraph(state.paragraph(), Optional.empty(), List.of(), story));
    }
    carried = outer;
    return blocks;
  }

  private void children(XmlElement container, Story story, List<WordBlock> blocks) {
    for (XmlElement child : container.elements()) {
      block(child, story, blocks);
    }
  }

  private void block(XmlElement e, Story story, List<WordBlock> blocks) {
    if (state.revisions.drops(e)) {
      DroppedText.tell(e, state);
      return;
    }
    switch (e.name()) {
      case "w:p" -> paragraph(e, story, blocks);
      case "w:tbl" -> tables.read(e, story).ifPresent(blocks::add);
      case "w:sdt" -> control(e, story, blocks);
      case "w:altChunk" -> state.log.leftOut("W094", state.here(), "", "嵌在这里的另一份文件");
      case "w:subDoc" -> state.log.leftOut("W094", state.here(), "", "主控文档在这里引用的子文档");
      case "mc:AlternateContent" ->
          AlternateContent.chosen(e).ifPresent(c -> children(c, story, blocks));
      case "w:sectPr", "w:tcPr", "w:sdtPr", "w:sdtEndPr", "w:tblPr" -> {
        // Properties, no text.
      }
      default -> {
        if (isInline(e)) {
          // A run or a formula outside a paragraph: some programs write so, and Word shows it.
          wrapped(e, story, blocks);
        } else {
          children(e, story, blocks);
        }
      }
    }
  }

  private static boolean isInline(XmlElement e) {
    return List.of("w:r", "w:hyperlink", "w:fldSimple", "m:oMath", "m:oMathPara")
        .contains(e.name());
  }

  private void wrapped(XmlElement inline, Story story, List<WordBlock> blocks) {
    int number = state.nextParagraph();
    var context = new StyleSheet.Context(Optional.empty(), story.tableStyle());
    ParagraphReader.Content content = paragraphs.read(List.of(inline), context);
    blocks.add(paragraph(number, Optional.empty(), content.inlines(), story));
    boxes(content, story, blocks);
  }

  private void control(XmlElement control, Story story, List<WordBlock> blocks) {
    Optional<XmlElement> content = control.child("w:sdtContent");
    if (ContentControl.isContents(control)) {
      content.ifPresent(c -> DroppedText.contents(c, state));
    } else if (ContentControl.isPlaceholder(control)) {
      content.ifPresent(c -> DroppedText.placeholder(c, state));
    } else {
      content.ifPresent(c -> children(c, story, blocks));
    }
  }

  private void paragraph(XmlElement p, Story story, List<WordBlock> blocks) {
    int number = state.nextParagraph();
    Optional<XmlElement> properties = p.child("w:pPr");
    var context = new StyleSheet.Context(properties, story.tableStyle());
    ParagraphReader.Content content = paragraphs.read(p.elements(), context);
    if (state.revisions.dropsMark(properties)) {
      carried.addAll(content.inlines());
    } else if (isDropCap(properties)) {
      dropCap.addAll(content.inlines());
    } else {
      WordParagraph read = labelled(number, properties, content.inlines(), context, story);
      state.opens(number, read.text());
      blocks.add(read);
    }
    boxes(content, story, blocks);
  }

  /** 首字下沉 (§17.3.1.11): the first character stands in a frame, a paragraph of its own. */
  private static boolean isDropCap(Optional<XmlElement> properties) {
    return properties
        .flatMap(p -> p.child("w:framePr"))
        .filter(f -> List.of("drop", "margin").contains(f.attribute("w:dropCap")))
        .isPresent();
  }

  private void boxes(ParagraphReader.Content content, Story story, List<WordBlock> blocks) {
    for (XmlElement box : content.boxes()) {
      List<WordBlock> inside = read(box, story.inBox());
      inside.forEach(
          b -> {
            if (b instanceof WordParagraph p) {
              state.kept(ReadingState.Kept.BOX, p.text());
            }
          });
      blocks.addAll(inside);
    }
  }

  private WordParagraph labelled(
      int number,
      Optional<XmlElement> properties,
      List<WordInline> own,
      StyleSheet.Context context,
      Story story) {
    Optional<ListLabel> label =
        state.numbers.next(
            properties.flatMap(p -> p.child("w:numPr")),
            state.styles.numbering(context),
            state.styles.paragraphStyle(context));
    List<WordInline> inlines = joined(own);
    WordParagraph bare =
        new WordParagraph(number, state.styles.paragraph(context), label, inlines, story.boxed());
    if (label.isEmpty() || label.get().bullet() || bare.isEmpty()) {
      return bare;
    }
    state.madeNumber(label.get().text());
    var look =
        bare.runs().isEmpty()
            ? state.styles.run(context, properties.flatMap(p -> p.child("w:rPr")))
            : bare.runs().get(0).look();
    List<WordInline> numbered = new ArrayList<>();
    numbered.add(new WordText(label.get().text(), look, Optional.empty()));
    numbered.addAll(inlines);
    return bare.with(numbered);
  }

  private WordParagraph paragraph(
      int number, Optional<XmlElement> properties, List<WordInline> own, Story story) {
    var context = new StyleSheet.Context(properties, story.tableStyle());
    ParagraphLook look = state.styles.paragraph(context);
    return new WordParagraph(number, look, Optional.empty(), joined(own), story.boxed());
  }

  private List<WordInline> joined(List<WordInline> own) {
    if (carried.isEmpty() && dropCap.isEmpty()) {
      return own;
    }
    List<WordInline> all = new ArrayList<>(carried);
    Optional<WordText> next =
        own.stream().filter(WordText.class::isInstance).map(WordText.class::cast).findFirst();
    for (WordInline first : dropCap) {
      boolean text = first instanceof WordText && next.isPresent();
      all.add(text ? next.get().with(((WordText) first).text()) : first);
    }
    all.addAll(own);
    carried = new ArrayList<>();
    dropCap.clear();
    return all;
  }
}
