package org.kanyin.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.intake.numbering.ListNumbers;
import org.kanyin.intake.opc.WordPackage;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;
import org.kanyin.intake.style.StyleSheet;

/**
 * What the readers of one manuscript share: its tables, the count of paragraphs, and what is to be
 * told once for the whole file.
 */
final class ReadingState {
  private static final int EXAMPLES = 8;

  final WordPackage file;
  final StyleSheet styles;
  final ListNumbers numbers;
  final Revisions revisions;
  final RemarkLog log;

  private int paragraph;
  private int inNotes;
  private int hyphens;
  private final List<String> madeNumbers = new ArrayList<>();
  private final Map<Kept, List<String>> kept = new LinkedHashMap<>();
  private final Map<String, Integer> commentPlaces = new HashMap<>();

  /** What stays in the text and has lost something of its look. */
  enum Kept {
    INSERTED("W021"),
    DECORATED("W036"),
    STRUCK("W040"),
    LINK("W079"),
    SHAPE("W093"),
    ENDNOTE("W041"),
    BOX("W037");

    private final String code;

    Kept(String code) {
      this.code = code;
    }
  }

  ReadingState(
      WordPackage file,
      StyleSheet styles,
      ListNumbers numbers,
      Revisions revisions,
      RemarkLog log) {
    this.file = file;
    this.styles = styles;
    this.numbers = numbers;
    this.revisions = revisions;
    this.log = log;
  }

  /** The paragraphs of a note stand where it is called, and do not count. */
  int nextParagraph() {
    paragraph += inNotes > 0 ? 0 : 1;
    return paragraph;
  }

  /** How a paragraph begins, for what is told of it; a note is told with what calls it. */
  void opens(int number, String text) {
    if (inNotes == 0) {
      log.opens(number, text);
    }
  }

  void enterNote() {
    inNotes++;
  }

  void leaveNote() {
    inNotes--;
  }

  int paragraph() {
    return paragraph;
  }

  Spot here() {
    return Spot.of(paragraph, "");
  }

  void madeNumber(String text) {
    madeNumbers.add(text);
  }

  void madeHyphen() {
    hyphens++;
  }

  void kept(Kept kind, String text) {
    if (!text.isBlank()) {
      kept.computeIfAbsent(kind, k -> new ArrayList<>()).add(text.strip());
    }
  }

  void commentHere(String id) {
    commentPlaces.put(id, paragraph);
  }

  int placeOfComment(String id) {
    return commentPlaces.getOrDefault(id, 0);
  }

  /** What is told once. */
  void tell() {
    if (!madeNumbers.isEmpty()) {
      String all = String.join("", madeNumbers);
      log.changed("W030", Spot.FILE, "", all, madeNumbers.size(), examples(madeNumbers));
    }
    if (hyphens > 0) {
      log.changed("W049", Spot.FILE, "", "-".repeat(hyphens), hyphens);
    }
    kept.forEach((kind, texts) -> log.told(kind.code, Spot.FILE, texts.size(), examples(texts)));
    numbers.unknownFormats().stream().sorted().forEach(f -> log.told("W031", Spot.FILE, f));
  }

  static String examples(List<String> texts) {
    String shown =
        texts.stream()
            .limit(EXAMPLES)
            .map(ReadingState::shortened)
            .map(t -> "“" + t + "”")
            .collect(Collectors.joining("、"));
    return texts.size() > EXAMPLES ? shown + " 等" : shown;
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= 20 ? text : text.substring(0, text.offsetByCodePoints(0, 18)) + "……";
  }
}
