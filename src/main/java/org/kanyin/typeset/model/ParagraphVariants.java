package org.kanyin.typeset.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.kanyin.compose.Composer;
import org.kanyin.compose.model.Looseness;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Parameter;

/**
 * The paragraphs of a typeset document, which can be asked what else they could be. Immutable; the
 * answers are found when they are asked for, since few ask.
 */
public final class ParagraphVariants {
  private final Map<String, Shown> blocks = new HashMap<>();

  /**
   * A paragraph as the document shows it.
   *
   * @param source id of the manuscript element, empty for generated text
   * @param together how many of its lines stay together at a page's head or foot
   */
  public record Shown(String source, Paragraph paragraph, int together) {}

  /** Manuscript elements shown twice, as titles are in the contents, are no single paragraph. */
  public ParagraphVariants(List<Shown> all) {
    Map<String, Integer> times = new HashMap<>();
    all.forEach(s -> times.merge(s.source(), 1, Integer::sum));
    all.stream()
        .filter(s -> !s.source().isEmpty() && times.get(s.source()) == 1)
        .forEach(s -> blocks.put(s.source(), s));
  }

  /**
   * A paragraph from page end to page end.
   *
   * @param block id of the manuscript element
   * @param index from 0
   * @param lines how many it takes
   * @param fewer how much more visible its adjustments would be with one line fewer (see {@link
   *     Looseness}); empty where that cannot be within the style's limits
   * @param more the same with one line more
   */
  public record Part(String block, int index, int lines, OptionalLong fewer, OptionalLong more) {}

  /** How many lines of a manuscript element stay together at a page's head or foot, from 1. */
  public int together(String block) {
    return blocks.containsKey(block) ? blocks.get(block).together() : 1;
  }

  /**
   * The parts of a manuscript element, in order; none where it is no single paragraph, and none of
   * a title, a caption or another line that is broken by its words: what they take is laid down.
   */
  public List<Part> parts(String block) {
    Shown shown = blocks.get(block);
    List<Part> parts = new ArrayList<>();
    if (shown != null && shown.paragraph().setting().is(Parameter.WORD_LINES, "off")) {
      for (Looseness way : Composer.looseness(shown.paragraph())) {
        parts.add(new Part(block, parts.size(), way.lines(), way.fewer(), way.more()));
      }
    }
    return parts;
  }
}
