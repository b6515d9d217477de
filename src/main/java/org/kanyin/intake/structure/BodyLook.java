package org.kanyin.intake.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.kanyin.intake.document.TypeFace;
import org.kanyin.intake.document.WordText;

/**
 * How most of the running text looks.
 *
 * @param size in points
 */
record BodyLook(TypeFace face, double size, boolean bold) {
  /** 五号, Word's usual. */
  private static final double SIZE = 10.5;

  static BodyLook of(List<ParagraphFacts> paragraphs) {
    List<ParagraphFacts> running = paragraphs.stream().filter(ParagraphFacts::isRunning).toList();
    List<ParagraphFacts> counted = running.isEmpty() ? paragraphs : running;
    int bold = 0;
    int all = 0;
    for (ParagraphFacts p : counted) {
      for (WordText run : p.paragraph().runs()) {
        bold += run.look().bold() ? run.text().length() : 0;
        all += run.text().length();
      }
    }
    List<WordText> runs = counted.stream().flatMap(p -> p.paragraph().runs().stream()).toList();
    return new BodyLook(mostOf(runs), sizeOf(runs).orElse(SIZE), bold * 2 > all);
  }

  /** The size of most characters, the larger where two are even. */
  static OptionalDouble sizeOf(List<WordText> runs) {
    Map<Double, Integer> sizes = new HashMap<>();
    for (WordText run : runs) {
      sizes.merge(run.look().size(), run.text().strip().length(), Integer::sum);
    }
    return sizes.entrySet().stream()
        .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(e -> OptionalDouble.of(e.getKey()))
        .orElse(OptionalDouble.empty());
  }

  /** The face of most characters. */
  static TypeFace mostOf(List<WordText> runs) {
    Map<TypeFace, Integer> faces = new HashMap<>();
    for (WordText run : runs) {
      faces.merge(run.look().typeFace(), run.text().strip().length(), Integer::sum);
    }
    return faces.entrySet().stream()
        .max(Map.Entry.<TypeFace, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(TypeFace.OTHER);
  }
}
