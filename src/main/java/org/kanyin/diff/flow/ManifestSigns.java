package org.kanyin.diff.flow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.CharacterFolding;
import org.kanyin.base.CircledNumber;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssueText;
import org.kanyin.manifest.model.ManuscriptSourceMap;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.TextBlock;

/**
 * The signs of a manifest's flows: text of elements with its place in the manuscript, attributes,
 * and what a style adds. Numbers the notes and puts each into the flow of notes where it is called.
 */
final class ManifestSigns {
  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  private final IssueText issueText;
  private final Map<Flow, SignCollector> flows = new EnumMap<>(Flow.class);
  private int notes;
  private boolean afterParagraph;

  private final Forms forms;
  private final InvisibleSource invisible;

  ManifestSigns(Issue issue, IssueText issueText) {
    this.issueText = issueText;
    this.forms = new Forms(issue);
    this.invisible = new InvisibleSource(issue);
    for (Flow flow : Flow.values()) {
      flows.put(flow, new SignCollector());
    }
  }

  Map<Flow, List<Sign>> all() {
    Map<Flow, List<Sign>> all = new EnumMap<>(Flow.class);
    flows.forEach((flow, signs) -> all.put(flow, signs.all()));
    return all;
  }

  /** The next note is the first of an article. */
  void restartNotes() {
    notes = 0;
  }

  /** A table begins or ends. */
  void cells(boolean in) {
    flows.get(Flow.BODY).cells(in);
  }

  /** A table's row begins. */
  void entry() {
    flows.get(Flow.BODY).entry();
  }

  /** An element's text that begins where a paragraph, cell or entry begins. */
  void block(Flow flow, Node.Element e) {
    // The number of a list's item and its first words are one block.
    boolean paragraph = flow == Flow.BODY && e.is(BlockKind.P);
    if (!(flow == Flow.BODY && justNumbered())) {
      if (paragraph && afterParagraph) {
        // Only between two paragraphs is it sure that a style begins a new one, and does not run
        // in.
        flows.get(flow).paragraph();
      } else {
        open(flow);
      }
    }
    run(flow, e);
    afterParagraph = flow == Flow.BODY ? paragraph : afterParagraph;
  }

  private boolean justNumbered() {
    List<Sign> body = flows.get(Flow.BODY).all();
    return !body.isEmpty()
        && body.get(body.size() - 1).generated()
        && ".●".indexOf(body.get(body.size() - 1).key()) >= 0;
  }

  /** An element's text, going on where the flow is. */
  void run(Flow flow, Node.Element e) {
    for (TextBlock.Piece piece : issueText.block(e).orElseThrow().pieces()) {
      if (piece instanceof TextBlock.Piece.Characters c) {
        text(flow, c.run());
      } else if (piece instanceof TextBlock.Piece.NoteCall n) {
        note(flow, n.note());
      } else if (piece instanceof TextBlock.Piece.LineBreak
          || piece instanceof TextBlock.Piece.PageBegin) {
        flows.get(flow).lineEnd();
      }
    }
  }

  private void note(Flow flow, Node.Element note) {
    notes++;
    String mark = CircledNumber.mark(notes);
    if (flow == Flow.BODY) {
      generated(flow, note, mark);
      open(Flow.NOTES);
      generated(Flow.NOTES, note, mark);
      run(Flow.NOTES, note);
    }
  }

  private void text(Flow flow, Node.Text t) {
    SignCollector signs = flows.get(flow);
    String value = t.value();
    for (int i = 0; i < value.length(); i = value.offsetByCodePoints(i, 1)) {
      int c = value.codePointAt(i);
      if (CharacterFolding.isBlank(c)) {
        signs.blank();
        if (c == IDEOGRAPHIC_SPACE) {
          signs.unseen(c);
        }
      } else {
        ManuscriptSourceMap.At at =
            new ManuscriptSourceMap.At(t.origin().file(), t.origin().offsets()[i]);
        signs.form(forms.of(at));
        invisible.before(at).codePoints().forEach(signs::unseen);
        signs.add(Character.toString(c), new SignSource.InFile(at), false);
        signs.form("");
        if (i + Character.charCount(c) == value.length()) {
          invisible.after(at).codePoints().forEach(signs::unseen);
        }
      }
    }
  }

  /** A paragraph, cell or entry begins. */
  void open(Flow flow) {
    afterParagraph &= flow != Flow.BODY;
    flows.get(flow).open();
  }

  /** An attribute's value: words of the manuscript, placed at their element. */
  void attribute(Flow flow, Node.Element e, String value) {
    words(flow, e, value, false);
  }

  /** Words that a style adds at an element. */
  void generated(Flow flow, Node.Element e, String value) {
    words(flow, e, value, true);
  }

  private void words(Flow flow, Node.Element e, String value, boolean generated) {
    SignCollector signs = flows.get(flow);
    value
        .codePoints()
        .forEach(
            c -> {
              if (CharacterFolding.isBlank(c)) {
                signs.blank();
              } else {
                signs.add(Character.toString(c), new SignSource.AtElement(e.place()), generated);
              }
            });
  }

  /** What stands under a code. */
  void codeLabel(Node.Element code) {
    code.attribute("label")
        .ifPresent(
            label -> {
              open(Flow.BODY);
              attribute(Flow.BODY, code, label);
            });
  }
}
