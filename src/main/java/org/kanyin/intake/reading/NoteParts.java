package org.kanyin.intake.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kanyin.intake.document.WordBlock;
import org.kanyin.intake.document.WordNote;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordTable;
import org.kanyin.intake.opc.PackageFault;
import org.kanyin.intake.opc.WordPackage;
import org.kanyin.intake.opc.WordPackage.NamedTree;
import org.kanyin.intake.opc.XmlElement;
import org.kanyin.intake.report.RemarkLog.Spot;

/** Footnotes and endnotes, read where they are called; what nobody calls is told. */
final class NoteParts {
  private final ReadingState state;
  private final Map<String, Source> notes = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();

  private record Source(XmlElement note, String part) {}

  NoteParts(WordPackage file, ReadingState state) throws PackageFault {
    this.state = state;
    collect(file.allRelated("footnotes"), "w:footnote", false);
    collect(file.allRelated("endnotes"), "w:endnote", true);
  }

  private void collect(List<NamedTree> parts, String name, boolean endnote) {
    for (NamedTree part : parts) {
      for (XmlElement note : part.tree().elements(name)) {
        String type = note.find("w:type").orElse("normal");
        if (type.equals("normal")) {
          notes.putIfAbsent(key(note.attribute("w:id"), endnote), new Source(note, part.part()));
        } else {
          separator(note);
        }
      }
    }
  }

  /** The line over the notes, or what stands in its place. */
  private void separator(XmlElement note) {
    String text = WrittenText.of(note, false);
    if (!text.isBlank()) {
      state.log.leftOut("W043", Spot.FILE, text, "注文上面的分隔线", text.strip());
    }
  }

  private static String key(String id, boolean endnote) {
    return (endnote ? "e" : "f") + id;
  }

  /** The note called here; called twice, it is printed at the first place. */
  Optional<WordNote> called(String id, boolean endnote) {
    Source source = notes.get(key(id, endnote));
    if (source == null || !read.add(key(id, endnote))) {
      return Optional.empty();
    }
    BlockReader reader = new BlockReader(state, this, source.part());
    state.enterNote();
    List<WordParagraph> paragraphs =
        reader.read(source.note(), Story.BODY).stream().flatMap(NoteParts::flat).toList();
    state.leaveNote();
    WordNote note = new WordNote(endnote, paragraphs);
    if (endnote) {
      paragraphs.forEach(p -> state.kept(ReadingState.Kept.ENDNOTE, p.text()));
    }
    return Optional.of(note);
  }

  private static java.util.stream.Stream<WordParagraph> flat(WordBlock block) {
    if (block instanceof WordParagraph p) {
      return java.util.stream.Stream.of(p);
    }
    return ((WordTable) block)
        .rows().stream()
            .flatMap(r -> r.cells().stream())
            .flatMap(c -> c.blocks().stream())
            .flatMap(NoteParts::flat);
  }

  void uncalled() {
    notes.forEach(
        (key, source) -> {
          String text = WrittenText.of(source.note(), false);
          if (!read.contains(key) && !text.isBlank()) {
            state.log.leftOut("W042", Spot.FILE, text, text.strip());
          }
        });
  }
}
