package org.kanyin.lint.rules.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/**
 * Items of one list that are parted by marks of two levels: one by ；, the others by 。 (GB/T 15834
 * 4.6.3); and an item that no mark parts from the one before.
 */
public final class LevelRule implements LintRule {
  private static final String NUMERALS = "一二三四五六七八九";
  private static final Pattern SPOKEN = Pattern.compile("([一二三四五六七八九])(?:是|要)");
  private static final Pattern ORDINAL = Pattern.compile("第([一二三四五六七八九])，");

  /** Sentences of one frame: 在工作方式上，……。在工作效果上，……。 */
  private static final Pattern FRAME =
      Pattern.compile("(?<=^|[。；，！？”）])在[\\p{IsHan}]{2,6}(?:上|方面)，");

  private static final String ENDS = "。；！？";
  private static final int LEAST = 3;

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (p.isProse()) {
        counted(p, SPOKEN, remarks);
        counted(p, ORDINAL, remarks);
        List<Integer> frames = FRAME.matcher(p.text()).results().map(r -> r.start()).toList();
        level(p, frames.size() < LEAST ? List.of() : frames.subList(1, frames.size()), remarks);
      }
    }
    return remarks;
  }

  /** Each run that counts on from one. */
  private static void counted(Passage p, Pattern pattern, List<TextFault> remarks) {
    Matcher m = pattern.matcher(p.text());
    List<Integer> items = new ArrayList<>();
    int last = 0;
    while (m.find()) {
      int value = NUMERALS.indexOf(m.group(1)) + 1;
      boolean begins = value == 1 && isParted(p.text(), m.start());
      if (begins) {
        level(p, items, remarks);
        items = new ArrayList<>();
        last = 1;
      } else if (last > 0 && value == last + 1) {
        last = value;
        if (isParted(p.text(), m.start())) {
          items.add(m.start());
        } else if (Chinese.isHan(p.text(), m.start() - 1) && pattern == SPOKEN) {
          lost(p, m, remarks);
        }
      }
    }
    level(p, items, remarks);
  }

  private static boolean isParted(String text, int at) {
    return at == 0 || (!Chinese.isHan(text, at - 1) && !Chinese.isDigit(text, at - 1));
  }

  /** 一是……，……二是……: others are parted, this one is not. */
  private static void lost(Passage p, Matcher m, List<TextFault> remarks) {
    boolean counts = "第之其十百点分每".indexOf(p.text().charAt(m.start() - 1)) >= 0;
    boolean brief = p.text().substring(0, m.start()).matches("(?s).*一[是要][\\p{IsHan}]{1,8}");
    if (!counts && !brief) {
      remarks.add(TextFault.of("L097", p, m.start() - 1, m.end()));
    }
  }

  /** Of the marks before the items, the one that is of another level than most. */
  private static void level(Passage p, List<Integer> items, List<TextFault> remarks) {
    List<Integer> stops = new ArrayList<>();
    for (int item : items) {
      int at = item - 1;
      if (at < 0 || ENDS.indexOf(p.text().charAt(at)) < 0) {
        return;
      }
      stops.add(at);
    }
    long halves = stops.stream().filter(i -> p.text().charAt(i) == '；').count();
    long whole = stops.size() - halves;
    if (stops.size() >= LEAST - 1 && halves > 0 && whole > 0) {
      boolean oddIsHalf = halves <= whole;
      stops.stream()
          .filter(i -> (p.text().charAt(i) == '；') == oddIsHalf)
          .forEach(i -> remarks.add(TextFault.of("L098", p, i, i + 1, oddIsHalf ? "。" : "；")));
    }
  }
}
