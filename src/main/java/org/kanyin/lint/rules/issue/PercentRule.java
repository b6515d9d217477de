package org.kanyin.lint.rules.issue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** A percentage that the two numbers beside it do not give, rounded or cut off. */
public final class PercentRule implements LintRule {
  private static final String N = "(\\d+(?:\\.\\d+)?)\\s?";
  private static final String UNIT = "(件|人次|人|名|个|户|家|次|篇|条|项|亩|吨|万元|亿元|元|份|场|处|所)";
  private static final String P = "(\\d+(?:\\.\\d+)?)[%％]";

  private static final Pattern SHARE =
      Pattern.compile(
          N
              + UNIT
              + "[^。；\\d]{0,16}其中[^，。；\\d]{0,16}"
              + N
              + "\\2[^，。；\\d]{0,8}，占(?:比|[^，。；\\d]{0,10})?"
              + P);
  private static final Pattern PRESENT =
      Pattern.compile(
          "应到[^，。；\\d]{0,8}"
              + N
              + "(?:人|名)?，实到[^，。；\\d]{0,8}"
              + N
              + "(?:人|名)?，[^，。；\\d]{0,4}率[^，。；\\d]{0,3}"
              + P);
  private static final Pattern GROWTH =
      Pattern.compile(
          "(?:由|从)[^，。；\\d]{0,8}"
              + N
              + UNIT
              + "?(增加|提高|上升|增长|减少|下降|降低|降)(?:到|至|为)[^，。；\\d]{0,6}"
              + N
              + UNIT
              + "?，(?:同比)?(?:增长|增加|增幅|提高|上升|下降|减少|降低|降幅)(?:了|达|为|达到)?"
              + P);

  /** 收到 50 件，办结 46 件，办结率 92%: the rate is named by the verb. */
  private static final Pattern RATE =
      Pattern.compile(
          N
              + UNIT
              + "[^。；\\d]{0,8}，(?:已|共|其中)?(?<verb>办结|答复|完成|采纳|回复|整改|解决|兑现|签约|合格|达标|通过|参加)(?:了)?"
              + N
              + "\\2[^。；\\d]{0,4}，\\k<verb>率(?:为|达|达到|是)?"
              + P);

  /** 办结 60 件，比上年的 50 件增长 20%. */
  private static final Pattern COMPARED =
      Pattern.compile(
          N + UNIT + "，(?:比|较)[^，。；\\d]{1,8}" + N + "\\2(?:增长|增加|提高|上升|下降|减少|降低)了?" + P);

  /** 完成 60 件，占总数 80 件的 75%. */
  private static final Pattern OF_NUMBER =
      Pattern.compile(N + UNIT + "，占[^，。；\\d]{0,8}" + N + "\\2的" + P);

  /** 60 件中有 30 件合格，合格率为 50%. */
  private static final Pattern AMONG =
      Pattern.compile(
          N + UNIT + "中，?有" + N + "\\2(?<verb>[\\p{IsHan}]{2})，\\k<verb>率(?:为|达|达到|是)?" + P);

  /** 由 40 件增加到 50 件，增加 10 件. */
  private static final Pattern DIFFERENCE =
      Pattern.compile(
          "(?:由|从)[^，。；\\d]{0,8}"
              + N
              + UNIT
              + "(?:增加|提高|上升|增长|减少|下降|降低|降)(?:到|至|为)[^，。；\\d]{0,6}"
              + N
              + "\\2，(?:增加|减少|增|减)了?"
              + N
              + "\\2");

  private static final Pattern OF_TOTAL =
      Pattern.compile(N + UNIT + "，占([\\p{IsHan}]{1,6})(?:总数|总量|总额|总人数)的" + P);

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (List<Passage> article : manuscript.articles()) {
      for (Passage p : article) {
        if (p.isRead()) {
          share(p, remarks);
          present(p, remarks);
          growth(p, remarks);
          rate(p, remarks);
          ofNumber(p, remarks);
          difference(p, remarks);
          ofTotal(p, article, remarks);
        }
      }
    }
    return remarks;
  }

  /** Whether it is the ratio rounded to so many places, or cut off there. */
  private static boolean agrees(double part, double whole, String percent) {
    int point = percent.indexOf('.');
    double unit = Math.pow(10, point < 0 ? 0 : -(percent.length() - point - 1));
    double off = Double.parseDouble(percent) - 100 * part / whole;
    return whole == 0 || (off <= unit / 2 + 1e-9 && off > -unit);
  }

  private static String shown(double part, double whole) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * part / whole);
  }

  private static void share(Passage p, List<TextFault> remarks) {
    Matcher m = SHARE.matcher(p.text());
    while (m.find()) {
      tell(p, m, 4, Double.parseDouble(m.group(3)), Double.parseDouble(m.group(1)), remarks);
    }
  }

  private static void present(Passage p, List<TextFault> remarks) {
    Matcher m = PRESENT.matcher(p.text());
    while (m.find()) {
      tell(p, m, 3, Double.parseDouble(m.group(2)), Double.parseDouble(m.group(1)), remarks);
    }
  }

  private static void growth(Passage p, List<TextFault> remarks) {
    Matcher m = GROWTH.matcher(p.text());
    while (m.find()) {
      double was = Double.parseDouble(m.group(1));
      double now = Double.parseDouble(m.group(4));
      boolean sameUnit = m.group(2) == null || m.group(5) == null || m.group(2).equals(m.group(5));
      if (sameUnit) {
        tell(p, m, 6, Math.abs(now - was), was, remarks);
      }
    }
  }

  private static void rate(Passage p, List<TextFault> remarks) {
    Matcher m = RATE.matcher(p.text());
    while (m.find()) {
      tell(p, m, 5, Double.parseDouble(m.group(4)), Double.parseDouble(m.group(1)), remarks);
    }
    Matcher compared = COMPARED.matcher(p.text());
    while (compared.find()) {
      double now = Double.parseDouble(compared.group(1));
      double was = Double.parseDouble(compared.group(3));
      tell(p, compared, 4, Math.abs(now - was), was, remarks);
    }
  }

  private static void ofNumber(Passage p, List<TextFault> remarks) {
    Matcher m = OF_NUMBER.matcher(p.text());
    while (m.find()) {
      tell(p, m, 4, Double.parseDouble(m.group(1)), Double.parseDouble(m.group(3)), remarks);
    }
    Matcher among = AMONG.matcher(p.text());
    while (among.find()) {
      tell(
          p,
          among,
          5,
          Double.parseDouble(among.group(3)),
          Double.parseDouble(among.group(1)),
          remarks);
    }
  }

  private static void difference(Passage p, List<TextFault> remarks) {
    Matcher m = DIFFERENCE.matcher(p.text());
    while (m.find()) {
      BigDecimal off = new BigDecimal(m.group(3)).subtract(new BigDecimal(m.group(1))).abs();
      if (off.compareTo(new BigDecimal(m.group(4))) != 0) {
        remarks.add(TextFault.of("L064", p, m.start(4), m.end(4), off.toPlainString()));
      }
    }
  }

  private static void tell(
      Passage p, Matcher m, int group, double part, double whole, List<TextFault> remarks) {
    if (!agrees(part, whole, m.group(group))) {
      remarks.add(TextFault.of("L049", p, m.start(group), m.end(group) + 1, shown(part, whole)));
    }
  }

  /** The total stands elsewhere in the article: 共立案……53 件. */
  private static void ofTotal(Passage p, List<Passage> article, List<TextFault> remarks) {
    Matcher m = OF_TOTAL.matcher(p.text());
    while (m.find()) {
      double part = Double.parseDouble(m.group(1));
      Set<Double> totals = totals(article, m.group(3), m.group(2), part);
      if (!totals.isEmpty() && totals.stream().noneMatch(t -> agrees(part, t, m.group(4)))) {
        double first = totals.iterator().next();
        remarks.add(
            TextFault.of(
                "L050",
                p,
                m.start(4),
                m.end(4) + 1,
                m.group(3) + "总数 " + (long) first,
                shown(part, first)));
      }
    }
  }

  private static Set<Double> totals(List<Passage> article, String of, String unit, double part) {
    Pattern total = Pattern.compile("共?" + Pattern.quote(of) + "[^，。；：\\d]{0,10}" + N + unit);
    Set<Double> found = new LinkedHashSet<>();
    for (Passage p : article) {
      Matcher m = total.matcher(p.text());
      while (m.find()) {
        double value = Double.parseDouble(m.group(1));
        if (value > part) {
          found.add(value);
        }
      }
    }
    return found;
  }
}
