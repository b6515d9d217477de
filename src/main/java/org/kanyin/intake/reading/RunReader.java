package org.kanyin.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.intake.document.RunLook;
import org.kanyin.intake.document.WordBreak;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordNote;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordText;
import org.kanyin.intake.opc.XmlElement;
import org.kanyin.intake.style.StyleSheet;

/** A run: characters of one look, and what stands between them. */
final class RunReader {
  private final ReadingState state;
  private final NoteParts notes;
  private final FieldStack fields;
  private final PictureReader pictures;

  RunReader(ReadingState state, NoteParts notes, String part, FieldStack fields) {
    this.state = state;
    this.notes = notes;
    this.fields = fields;
    pictures = new PictureReader(state, part);
  }

  /** Where a paragraph's content is gathered. */
  record Target(StyleSheet.Context context, List<WordInline> inlines, List<XmlElement> boxes) {}

  /** What is the same for the children of a run. */
  private record Scope(
      Target target,
      RunLook look,
      Optional<String> link,
      Optional<XmlElement> properties,
      boolean hidden,
      String ownMark) {
    void add(WordInline inline) {
      target.inlines().add(inline);
    }
  }

  void read(XmlElement run, Target target, Optional<String> link) {
    Optional<XmlElement> properties = run.child("w:rPr");
    Scope scope =
        new Scope(
            target,
            state.styles.run(target.context(), properties),
            link.or(fields::link),
            properties,
            state.styles.isHidden(target.context(), properties),
            ownMark(run));
    if (!scope.ownMark().isEmpty()) {
      state.log.leftOut("W092", state.here(), scope.ownMark(), scope.ownMark());
      run.elements().stream()
          .filter(e -> !e.is("w:t") && !e.is("w:sym"))
          .forEach(e -> child(e, scope));
    } else {
      children(run, scope);
    }
  }

  /** A mark of the author's own for a note (§17.11.14): notes are numbered when they are set. */
  private static String ownMark(XmlElement run) {
    boolean own =
        Stream.concat(
                run.elements("w:footnoteReference").stream(),
                run.elements("w:endnoteReference").stream())
            .anyMatch(r -> List.of("1", "true", "on").contains(r.attribute("w:customMarkFollows")));
    return own ? WrittenText.of(run, false).strip() : "";
  }

  private void children(XmlElement parent, Scope scope) {
    parent.elements().forEach(e -> child(e, scope));
  }

  private void child(XmlElement e, Scope scope) {
    switch (e.name()) {
      case "w:t", "w:delText" -> text(e.text(), scope);
      case "w:tab", "w:ptab" -> mark("\t", scope);
      case "w:noBreakHyphen" -> {
        if (mark("-", scope)) {
          state.madeHyphen();
        }
      }
      case "w:br" ->
          scope.add(
              List.of("page", "column").contains(e.attribute("w:type"))
                  ? WordBreak.PAGE
                  : WordBreak.LINE);
      case "w:cr" -> scope.add(WordBreak.LINE);
      case "w:sym" -> symbol(e, scope);
      case "w:fldChar" -> field(e, scope);
      case "w:instrText" -> fields.instruction(e.text());
      case "w:drawing" -> drawing(e, scope);
      case "w:pict", "w:object" -> shape(e, scope);
      case "w:footnoteReference" -> note(e, false, scope);
      case "w:endnoteReference" -> note(e, true, scope);
      case "w:commentReference" -> comment(e);
      case "w:ruby" -> ruby(e, scope);
      case "mc:AlternateContent" -> AlternateContent.chosen(e).ifPresent(c -> children(c, scope));
      case "m:oMath" -> formula(e, scope.target());
      case "w:rPr",
          "w:softHyphen",
          "w:footnoteRef",
          "w:endnoteRef",
          "w:annotationRef",
          "w:separator",
          "w:continuationSeparator",
          "w:delInstrText" -> {
        // No text of the author's.
      }
      default -> children(e, scope);
    }
  }

  private void note(XmlElement reference, boolean endnote, Scope scope) {
    notes
        .called(reference.attribute("w:id"), endnote)
        .map(n -> withoutMark(n, scope.ownMark()))
        .ifPresent(scope::add);
  }

  /** The author's own mark stands before the note too. */
  private WordNote withoutMark(WordNote note, String mark) {
    List<WordParagraph> paragraphs = new ArrayList<>(note.paragraphs());
    if (mark.isEmpty() || paragraphs.isEmpty() || !paragraphs.get(0).text().startsWith(mark)) {
      return note;
    }
    List<WordInline> inlines = new ArrayList<>(paragraphs.get(0).inlines());
    if (!(inlines.get(0) instanceof WordText t) || !t.text().startsWith(mark)) {
      return note;
    }
    inlines.set(0, t.with(t.text().substring(mark.length())));
    paragraphs.set(0, paragraphs.get(0).with(inlines));
    state.log.leftOut("W092", state.here(), mark, mark);
    return new WordNote(note.endnote(), paragraphs);
  }

  private void comment(XmlElement e) {
    if (state.placeOfComment(e.attribute("w:id")) == 0) {
      state.commentHere(e.attribute("w:id"));
    }
  }

  private void field(XmlElement e, Scope scope) {
    switch (e.attribute("w:fldCharType")) {
      case "begin" -> fields.begin(e.child("w:ffData"));
      case "separate" -> fields.separate();
      case "end" ->
          fields
              .end()
              .filter(f -> !scope.hidden())
              .flatMap(f -> FieldWithoutResult.text(f.name(), f.instruction(), f.data(), state))
              .ifPresent(t -> scope.add(new WordText(t, scope.look(), scope.link())));
      default -> {
        // No such type.
      }
    }
  }

  private boolean mark(String text, Scope scope) {
    boolean stays = fields.drops().isEmpty() && !scope.hidden();
    if (stays) {
      scope.add(new WordText(text, scope.look(), Optional.empty()));
    }
    return stays;
  }

  private void text(String written, Scope scope) {
    Optional<String> field = fields.drops();
    if (field.isPresent()) {
      if (!written.isBlank()) {
        state.log.leftOut("W025", state.here(), written, field.get(), written);
      }
      return;
    }
    if (scope.hidden()) {
      if (!written.isEmpty()) {
        state.log.leftOut("W022", state.here(), written, written);
      }
      return;
    }
    String text = SymbolFonts.mapped(written, scope.properties(), state);
    if (scope.look().decorated()) {
      state.kept(ReadingState.Kept.DECORATED, text);
    }
    if (scope.look().struck()) {
      state.kept(ReadingState.Kept.STRUCK, text);
    }
    // Line ends and tabs inside w:t are what a program's own formatting of the XML left there.
    scope.add(new WordText(text.replaceAll("[\\n\\r]", " "), scope.look(), scope.link()));
  }

  private void symbol(XmlElement e, Scope scope) {
    if (fields.drops().isEmpty() && !scope.hidden()) {
      String text = SymbolFonts.symbol(e.attribute("w:font"), e.attribute("w:char"), state);
      scope.add(new WordText(text, scope.look(), scope.link()));
    }
  }

  /** 注音: the base stays in the line, its reading is told. */
  private void ruby(XmlElement ruby, Scope scope) {
    String base = ruby.child("w:rubyBase").map(b -> WrittenText.of(b, false)).orElse("");
    String reading = ruby.child("w:rt").map(b -> WrittenText.of(b, false)).orElse("");
    ruby.child("w:rubyBase")
        .ifPresent(b -> b.elements("w:r").forEach(r -> read(r, scope.target(), scope.link())));
    if (!reading.isBlank()) {
      state.log.leftOut("W028", state.here(), reading, base, reading);
    }
  }

  private void drawing(XmlElement drawing, Scope scope) {
    boxes(drawing, scope);
    pictures.drawing(drawing).forEach(scope::add);
  }

  private void shape(XmlElement shape, Scope scope) {
    boxes(shape, scope);
    pictures.shape(shape).forEach(scope::add);
  }

  /** The text boxes below, each once; those inside a box are found when it is read. */
  private void boxes(XmlElement e, Scope scope) {
    for (XmlElement child : e.elements()) {
      if (child.is("w:txbxContent")) {
        scope.target().boxes().add(child);
      } else if (child.is("mc:AlternateContent")) {
        AlternateContent.chosen(child).ifPresent(c -> boxes(c, scope));
      } else {
        boxes(child, scope);
      }
    }
  }

  /** A formula stays as its characters in one line, which is seldom what was meant. */
  void formula(XmlElement formula, Target target) {
    FormulaText text = new FormulaText(state.styles.run(target.context(), Optional.empty()));
    List<WordInline> line = text.read(formula);
    if (!text.text().isBlank()) {
      state.log.changed("W033", state.here(), "", text.added(), text.text());
      target.inlines().addAll(line);
    }
  }
}
