package org.kanyin.typeset.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fop.datatypes.PercentBaseContext;
import org.apache.fop.fo.Constants;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.FOText;
import org.apache.fop.fo.flow.AbstractGraphics;
import org.apache.fop.fo.flow.AbstractPageNumberCitation;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.fo.flow.Footnote;
import org.apache.fop.fo.flow.Inline;
import org.apache.fop.fo.flow.Leader;
import org.apache.fop.fo.flow.PageNumber;
import org.apache.fop.fo.properties.CommonFont;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Box;
import org.kanyin.compose.model.Paragraph.Span;
import org.kanyin.compose.model.Paragraph.Tail;
import org.kanyin.fonts.FontRole;
import org.kanyin.typeset.fo.KanyinNamespace;
import org.kanyin.typeset.font.FontSetup;
import org.kanyin.typeset.font.RoleFace;

/**
 * Walks a block's inline nodes and writes down its text as {@code compose} wants it, remembering
 * which node each character came from.
 */
final class TextCollector {
  /** Folios whose number is not known yet are taken to have two figures of half an em each. */
  private static final int UNKNOWN_FOLIO_EMS = 1;

  private final FontSetup fonts;
  private final PercentBaseContext context;
  private final StringBuilder text = new StringBuilder();
  private final List<TextPiece> pieces = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final Map<String, Integer> sourceLengths = new HashMap<>();
  private Optional<Tail> tail = Optional.empty();

  private TextCollector(FontSetup fonts, PercentBaseContext context) {
    this.fonts = fonts;
    this.context = context;
  }

  /** What an inline ancestor says of the text below it. */
  private record Scope(String source, boolean dotted, boolean noteMark) {
    Scope inside(FONode node) {
      boolean generated = KanyinNamespace.attribute(node, KanyinNamespace.GENERATED).isPresent();
      String own = KanyinNamespace.attribute(node, KanyinNamespace.SOURCE).orElse(source);
      boolean dots = KanyinNamespace.attribute(node, KanyinNamespace.EMPHASIS).isPresent();
      return new Scope(generated ? "" : own, dotted || dots, noteMark);
    }

    Scope marking() {
      return new Scope(source, dotted, true);
    }
  }

  /** The block's text. */
  static CollectedText collect(Block block, FontSetup fonts, PercentBaseContext context) {
    TextCollector collector = new TextCollector(fonts, context);
    collector.walk(block, new Scope("", false, false).inside(block));
    return new CollectedText(
        collector.text.toString(),
        collector.pieces,
        collector.spans,
        collector.boxes,
        collector.tail);
  }

  private void walk(FONode parent, Scope scope) {
    FONode.FONodeIterator children = parent.getChildNodes();
    while (children != null && children.hasNext()) {
      FONode child = children.next();
      if (child instanceof FOText run) {
        addText(run, scope);
      } else if (child instanceof Footnote note) {
        addFootnoteCall(note, scope);
      } else if (child instanceof Leader leader) {
        addLeader(leader);
      } else if (child instanceof AbstractPageNumberCitation citation) {
        addFolio(citation, citation.getCommonFont());
      } else if (child instanceof PageNumber number) {
        addFolio(number, number.getCommonFont());
      } else if (child instanceof AbstractGraphics) {
        addBox(child, 0, Box.Kind.INLINE, lastSize(), lastRole());
      } else if (!(child instanceof Block)) {
        readTail(child);
        Scope inside = scope.inside(child);
        walk(child, raisedMark(child) ? inside.marking() : inside);
      }
    }
  }

  /** Whether the node is a {@code sup} that only refers to a note. */
  private boolean raisedMark(FONode node) {
    return node instanceof Inline inline
        && inline.getBaselineShift().getEnum() == Constants.EN_SUPER
        && RaisedMarks.is(characters(inline), text);
  }

  private static String characters(FONode node) {
    StringBuilder out = new StringBuilder();
    FONode.FONodeIterator children = node.getChildNodes();
    while (children != null && children.hasNext()) {
      FONode child = children.next();
      out.append(child instanceof FOText run ? run : characters(child));
    }
    return out.toString();
  }

  private void readTail(FONode inline) {
    KanyinNamespace.attribute(inline, KanyinNamespace.TAIL)
        .ifPresent(
            mode ->
                tail =
                    Optional.of(
                        new Tail(
                            text.length(),
                            Tail.Mode.valueOf(mode.toUpperCase(java.util.Locale.ROOT)))));
  }

  private void addFootnoteCall(Footnote note, Scope scope) {
    if (note.getFootnoteCitation() != null) {
      walk(note.getFootnoteCitation(), scope.inside(note.getFootnoteCitation()).marking());
    }
  }

  private void addText(FOText run, Scope scope) {
    if (run.length() == 0) {
      return;
    }
    int start = text.length();
    text.append(run, 0, run.length());
    int sourceStart = sourceLengths.getOrDefault(scope.source(), 0);
    if (!scope.source().isEmpty()) {
      sourceLengths.put(scope.source(), sourceStart + manuscriptLength(run));
    }
    pieces.add(
        new TextPiece(run, start, text.length(), scope.source(), sourceStart, scope.dotted()));
    RoleFace face = new RoleFace(role(run.getCommonFont()));
    spans.add(new Span(start, text.length(), size(run.getCommonFont()), face, scope.noteMark()));
  }

  /** Signs of line ends are no characters of the manuscript. */
  private static int manuscriptLength(CharSequence run) {
    return (int) run.chars().filter(c -> !Paragraph.isSign(c)).count();
  }

  private void addLeader(Leader leader) {
    int least = leader.getLeaderLength().getMinimum(context).getLength().getValue(context);
    boolean space = leader.getLeaderPattern() == Constants.EN_SPACE;
    addBox(
        leader,
        least,
        space ? Box.Kind.INLINE : Box.Kind.LEADER,
        size(leader.getCommonFont()),
        role(leader.getCommonFont()));
  }

  private void addFolio(FONode node, CommonFont font) {
    int size = size(font);
    addBox(node, size * UNKNOWN_FOLIO_EMS, Box.Kind.WESTERN, size, role(font));
  }

  private void addBox(FONode node, int width, Box.Kind kind, int size, FontRole role) {
    int start = text.length();
    text.append(Paragraph.OBJECT);
    boxes.add(new Box(start, width, kind));
    pieces.add(new TextPiece(node, start, start + 1, "", 0, false));
    addSpan(start, size, role);
  }

  private void addSpan(int start, int size, FontRole role) {
    spans.add(new Span(start, text.length(), size, new RoleFace(role)));
  }

  private int lastSize() {
    return spans.isEmpty() ? 12_000 : spans.get(spans.size() - 1).size();
  }

  private FontRole lastRole() {
    return spans.isEmpty()
        ? fonts.book().roles().iterator().next()
        : ((RoleFace) spans.get(spans.size() - 1).face()).role();
  }

  private int size(CommonFont font) {
    return font.fontSize.getValue(context);
  }

  private FontRole role(CommonFont font) {
    String name = font.getFirstFontFamily();
    return fonts
        .book()
        .role(name, font.getFontWeight())
        .orElseThrow(() -> new IllegalStateException("no font role: " + name));
  }
}
