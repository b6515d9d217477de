package org.kanyin.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.Cases;

/**
 * The witness tried on lines set by hand, most of them wrong: what it objects to.
 *
 * <p>{@code =} begins a paragraph, {@code = text …} one whose manuscript is another than its lines.
 * Each line: where it begins, in ems from the margin, and what stands on it; every Chinese
 * character is an em wide, every Western one half; {@code _} is a quarter em of room, {@code <}
 * half an em back. Marks have their ink in the half of the em where fonts have it.
 */
final class MeasureCasesTest {
  private static final double EM = 12;
  private static final double MARGIN = 50;
  private static final double PITCH = 21;

  @TestFactory
  Stream<DynamicNode> objections() {
    return Cases.of("measure", MeasureCasesTest::judge);
  }

  private static String judge(String document) {
    List<Block> blocks = new ArrayList<>();
    List<ExtractedGlyph> glyphs = new ArrayList<>();
    double y = MARGIN;
    for (String paragraph : document.strip().split("(?m)^=")) {
      String[] lines = paragraph.strip().split("\n");
      StringBuilder text = new StringBuilder();
      for (String line : lines) {
        y += PITCH;
        String[] at = line.split(" ", 2);
        if (!at[0].startsWith("text") && !at[0].isEmpty()) {
          set(at[1], MARGIN + Double.parseDouble(at[0]) * EM, y, glyphs);
          text.append(at[1].replaceAll("[_<]", ""));
        }
      }
      String said = lines[0].startsWith("text ") ? lines[0].substring(5) : text.toString();
      if (!said.isEmpty()) {
        blocks.add(new Block("p" + (blocks.size() + 1), "p", said, Set.of(), Set.of()));
      }
    }
    return objections(Report.of(blocks, glyphs, Set.of(), Optional.empty()));
  }

  private static String objections(Report report) {
    String found =
        report.figures().stream()
            .flatMap(f -> f.faults().stream().map(fault -> f.name() + " — " + fault))
            .collect(Collectors.joining("\n"));
    return found.isEmpty() ? "nothing" : found;
  }

  private static void set(String text, double start, double y, List<ExtractedGlyph> glyphs) {
    double x = start;
    for (int c : text.codePoints().toArray()) {
      switch (c) {
        case '_' -> x += EM / 4;
        case '<' -> x -= EM / 2;
        default -> {
          ExtractedGlyph g = glyph(c, x, y);
          glyphs.add(g);
          x += g.advance();
        }
      }
    }
  }

  private static ExtractedGlyph glyph(int c, double x, double y) {
    boolean opening = "“‘（《「".indexOf(c) >= 0;
    boolean closing = "”’）》」，。、；：！？".indexOf(c) >= 0;
    double advance = c < 0x80 ? EM / 2 : EM;
    double left = opening ? 0.6 * EM : 0;
    double right = closing ? 0.4 * EM : advance;
    return new ExtractedGlyph(c, 1, x, y, advance, EM, "", left, right);
  }
}
