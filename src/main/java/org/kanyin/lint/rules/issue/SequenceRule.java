package org.kanyin.lint.rules.issue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;

/**
 * Numbers that count on, in the levels of GB/T 9704 7.3.3 and in running text: one is left out,
 * stands twice or goes back. An excerpt may begin with any; each one begins anew after a higher
 * one.
 */
public final class SequenceRule implements LintRule {
  private static final String N = "([一二三四五六七八九十]{1,3})";

  /** The levels, the highest first. */
  private enum Level {
    SECTION("^\\s*" + N + "、"),
    SUBSECTION("^\\s*（" + N + "）"),
    POINT("^\\s*(\\d{1,2})[.．、](?!\\d)"),
    SUBPOINT("^\\s*（(\\d{1,2})）"),
    ORDINAL("(?<=^|[。；：！？”])\\s*第" + N + "[，、](?!第)"),
    OF_THEM("(?<=^|[。；：！？”])\\s*其" + N + "[，、](?!其)"),
    SPOKEN("(?<=^|[。；：，、！？”])\\s*" + N + "(?:是|要|则)(?![否一二三四五六七八九十])");

    private final Pattern pattern;

    Level(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }

    private boolean isInline() {
      return this == ORDINAL || this == OF_THEM || this == SPOKEN;
    }
  }

  private record Ordinal(Passage passage, int from, int to, int value) {}

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (List<Passage> article : manuscript.articles()) {
      Map<Level, Ordinal> last = new EnumMap<>(Level.class);
      for (Passage p : article) {
        if (p.isRead() && !p.is(InlineKind.FOOTNOTE) && !p.is(PartKind.ITEM)) {
          for (Level level : Level.values()) {
            look(p, level, last, remarks);
          }
        }
      }
    }
    return remarks;
  }

  private static void look(
      Passage p, Level level, Map<Level, Ordinal> last, List<TextFault> remarks) {
    List<Ordinal> numbers = numbers(p, level);
    if (numbers.isEmpty()) {
      return;
    }
    Ordinal first = numbers.get(0);
    boolean heads = p.text().substring(0, first.from()).isBlank();
    boolean alone = numbers.size() == 1 || numbers.get(1).value() == 1;
    if (heads && (alone || !level.isInline())) {
      step(level, first, last, remarks);
    } else if (heads) {
      last.put(level, numbers.get(numbers.size() - 1));
    }
    inside(level, heads && alone ? numbers.subList(1, numbers.size()) : numbers, remarks);
  }

  private static List<Ordinal> numbers(Passage p, Level level) {
    List<Ordinal> numbers = new ArrayList<>();
    Matcher m = level.pattern.matcher(p.text());
    while (m.find()) {
      int value = OrdinalNumber.value(m.group(1));
      if (value > 0) {
        numbers.add(new Ordinal(p, m.start(1), m.end(1), value));
      }
    }
    return numbers;
  }

  /** From paragraph to paragraph. */
  private static void step(
      Level level, Ordinal next, Map<Level, Ordinal> last, List<TextFault> remarks) {
    Ordinal before = last.get(level);
    if (before != null) {
      compare(before, next, remarks);
    }
    last.put(level, next);
    for (Level lower : Level.values()) {
      if (lower.compareTo(level) > 0) {
        last.remove(lower);
      }
    }
  }

  /** Inside a paragraph; what does not begin with one is no count. */
  private static void inside(Level level, List<Ordinal> numbers, List<TextFault> remarks) {
    Ordinal before = null;
    for (Ordinal next : numbers) {
      if (level.isInline() && before != null) {
        compare(before, next, remarks);
      }
      if (before != null || next.value() == 1) {
        before = next;
      }
    }
  }

  private static void compare(Ordinal before, Ordinal next, List<TextFault> remarks) {
    if (next.value() != 1 && next.value() != before.value() + 1) {
      String how =
          next.value() == before.value() ? "重复" : next.value() > before.value() ? "跳号" : "倒退";
      remarks.add(
          TextFault.of(
              "L057",
              next.passage(),
              next.from(),
              next.to(),
              how,
              before.passage().text().substring(before.from(), before.to())));
    }
  }
}
