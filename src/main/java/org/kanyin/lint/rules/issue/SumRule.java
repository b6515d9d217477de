package org.kanyin.lint.rules.issue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.Sentences;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** Parts and the whole: more in the parts than in the whole, a total that is another sum. */
public final class SumRule implements LintRule {
  private static final String UNIT =
      "(件|人次|人|名|个|户|家|次|篇|条|项|亩|吨|万元|亿元|元|份|场|处|所|册|公里|辆|台|棵|株|期|部|起|批|只)";
  private static final String NUMBER = "(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s?";

  private static final Pattern WHOLE =
      Pattern.compile(NUMBER + UNIT + "[^，。；：\\d]{0,6}[，（](?:其中)[：，]?([^。；（）]*)");
  private static final Pattern PART = Pattern.compile(NUMBER + UNIT);

  /** All parts are named: 稿件 30 件，分别是甲类 10 件、乙类 20 件. */
  private static final Pattern ALL_PARTS =
      Pattern.compile(NUMBER + UNIT + "[^，。；：\\d]{0,6}，分别(?:是|为)[：，]?([^。；（）]*)");

  private static final Pattern TOTAL =
      Pattern.compile(
          "((?:[^，、。；：（）\\d]{1,16}"
              + NUMBER
              + UNIT
              + "[、，和]?){2,8})(?:，|、)?(?:共|共计|合计|总计)(?:[^，。；：、\\d]{0,6}?)"
              + NUMBER
              + UNIT);

  private static final Pattern SEXES =
      Pattern.compile(
          "(\\d+)\\s?(名|人)[^。；\\d]{0,16}男[^\\d，。；]{0,4}(\\d+)\\s?(?:名|人)?[、，]女[^\\d，。；]{0,4}(\\d+)");

  /** One for each of many: the parts may be more. */
  private static final Pattern EACH = Pattern.compile("[均各每]|分别");

  /** Parts that are nearly the whole: probably they were meant to be all. */
  private static final BigDecimal NEARLY = new BigDecimal("0.8");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (p.isRead()) {
        sexes(p, remarks);
        whole(p, remarks);
        total(p, remarks);
        allParts(p, remarks);
      }
    }
    return remarks;
  }

  private static void sexes(Passage p, List<TextFault> remarks) {
    Matcher m = SEXES.matcher(p.text());
    while (m.find()) {
      int sum = Integer.parseInt(m.group(3)) + Integer.parseInt(m.group(4));
      if (sum != Integer.parseInt(m.group(1))) {
        remarks.add(TextFault.of("L048", p, m.start(1), m.end(2), sum));
      }
    }
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(",", ""));
  }

  /** The numbers of a unit among these parts: each once, none inside another one. */
  private static List<BigDecimal> parts(String text, String unit) {
    List<BigDecimal> parts = new ArrayList<>();
    for (String piece : text.replaceFirst("，.*", "").split("[、和及]", -1)) {
      Matcher m = PART.matcher(piece);
      boolean one = m.find() && m.group(2).equals(unit) && !piece.matches(".*[占率%％比较增降].*");
      if (!one) {
        return parts;
      }
      parts.add(number(m.group(1)));
      if (m.find()) {
        return parts;
      }
    }
    return parts;
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void whole(Passage p, List<TextFault> remarks) {
    Matcher m = WHOLE.matcher(p.text());
    while (m.find()) {
      BigDecimal whole = number(m.group(1));
      List<BigDecimal> parts = parts(m.group(3), m.group(2));
      BigDecimal sum = sum(parts);
      int order = sum.compareTo(whole);
      boolean oneIsMore = parts.stream().anyMatch(x -> x.compareTo(whole) > 0);
      boolean each = EACH.matcher(Sentences.around(p.text(), m.start(), m.end())).find();
      if (!each && (oneIsMore || (order > 0 && parts.size() >= 2))) {
        remarks.add(TextFault.of("L064", p, m.start(1), m.end(2), sum.toPlainString()));
      } else if (parts.size() >= 2 && order < 0 && sum.compareTo(whole.multiply(NEARLY)) >= 0) {
        remarks.add(TextFault.of("L063", p, m.start(1), m.end(2), sum.toPlainString()));
      }
    }
  }

  private static void allParts(Passage p, List<TextFault> remarks) {
    Matcher m = ALL_PARTS.matcher(p.text());
    while (m.find()) {
      List<BigDecimal> parts = parts(m.group(3), m.group(2));
      boolean all = parts.size() == m.group(3).replaceFirst("，.*", "").split("[、和及]", -1).length;
      if (all && parts.size() >= 2 && sum(parts).compareTo(number(m.group(1))) != 0) {
        remarks.add(TextFault.of("L064", p, m.start(1), m.end(2), sum(parts).toPlainString()));
      }
    }
  }

  private static void total(Passage p, List<TextFault> remarks) {
    Matcher m = TOTAL.matcher(p.text());
    while (m.find()) {
      int groups = m.groupCount();
      String unit = m.group(groups);
      List<BigDecimal> parts = parts(m.group(1).replaceFirst("[、，和]$", ""), unit);
      boolean all =
          parts.size() == m.group(1).replaceFirst("[、，和]$", "").split("[、，和及]", -1).length;
      BigDecimal said = number(m.group(groups - 1));
      BigDecimal sum = sum(parts);
      if (all && parts.size() >= 2 && sum.compareTo(said) != 0) {
        remarks.add(
            TextFault.of("L064", p, m.start(groups - 1), m.end(groups), sum.toPlainString()));
      }
    }
  }
}
