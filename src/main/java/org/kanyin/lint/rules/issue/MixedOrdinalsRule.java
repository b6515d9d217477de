package org.kanyin.lint.rules.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** 首先 goes with 其次, 第一 with 第二, 一是 with 二是; and as many as were announced. */
public final class MixedOrdinalsRule implements LintRule {
  private static final String BEGIN = "(?<=^|[。；：！？”，])";
  private static final Pattern FIRST = Pattern.compile(BEGIN + "首先，");
  private static final Pattern NEXT = Pattern.compile(BEGIN + "(?:其次|再次)，");
  private static final Pattern THIRD = Pattern.compile(BEGIN + "再次，");
  private static final Pattern ORDINAL = Pattern.compile(BEGIN + "第([一二三四五六七八九十])，");
  private static final Pattern SPOKEN = Pattern.compile(BEGIN + "([一二三四五六七八九十])(?:是|要)");

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "([两二三四五六七八九十])(?:个方面|点|个环节|个重点|个问题|个关键|项工作|项任务|项措施|条措施|条意见|条建议|步走|件事)(?:[^。；：，]{0,8})[：]");

  /** What opens a list and says how many: “五进”（即进广场、……）. */
  private static final Pattern NAMED =
      Pattern.compile("“([两二三四五六七八九十])[\\p{IsHan}]”[^。；（]{0,8}（即：?([^（）]+)）");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (p.isProse()) {
        mixed(p, remarks);
        announced(p, remarks);
        named(p, remarks);
      }
    }
    return remarks;
  }

  private static void mixed(Passage p, List<TextFault> remarks) {
    Matcher first = FIRST.matcher(p.text());
    Matcher ordinal = ORDINAL.matcher(p.text());
    boolean begun = first.find();
    boolean one = false;
    boolean told = false;
    while (ordinal.find()) {
      one |= ordinal.group(1).equals("一");
      boolean next = "二三".contains(ordinal.group(1)) && begun && first.start() < ordinal.start();
      if (next && !one && !told) {
        remarks.add(TextFault.of("L058", p, ordinal.start(), ordinal.end() - 1, "首先"));
        told = true;
      }
    }
    Matcher next = NEXT.matcher(p.text());
    if (one && next.find() && !begun && next.start() > p.text().indexOf("第一，")) {
      remarks.add(TextFault.of("L058", p, next.start(), next.end() - 1, "第一"));
    }
    Matcher spoken = SPOKEN.matcher(p.text());
    while (one && !begun && spoken.find() && !spoken.group(1).equals("一")) {
      if (spoken.group(1).equals("二") && spoken.start() > p.text().indexOf("第一，")) {
        boolean counted = p.text().substring(0, spoken.start()).contains("第二，");
        if (!counted) {
          remarks.add(TextFault.of("L058", p, spoken.start(), spoken.end(), "第一"));
        }
      }
    }
    leftOut(p, remarks);
  }

  /** 首先……再次…… without 其次 between them. */
  private static void leftOut(Passage p, List<TextFault> remarks) {
    Matcher first = FIRST.matcher(p.text());
    Matcher third = THIRD.matcher(p.text());
    if (first.find() && third.find(first.end())) {
      String between = p.text().substring(first.end(), third.start());
      if (!between.contains("其次") && !between.contains("第二")) {
        remarks.add(TextFault.of("L058", p, third.start(), third.end() - 1, "首先"));
      }
    }
  }

  private static void announced(Passage p, List<TextFault> remarks) {
    Matcher m = ANNOUNCED.matcher(p.text());
    while (m.find()) {
      int said = OrdinalNumber.value(m.group(1));
      int rest = m.end();
      int last = Math.max(last(ORDINAL, p.text(), rest), last(SPOKEN, p.text(), rest));
      boolean more = last > said && last <= said + 3;
      if (last >= 2 && (more || (last < said && endsHere(p, rest)))) {
        remarks.add(TextFault.of("L059", p, m.start(), m.end() - 1, last));
      }
    }
  }

  /** Whether the list is whole: it begins right here and another announcement does not follow. */
  private static boolean endsHere(Passage p, int from) {
    String rest = p.text().substring(from);
    return rest.matches("(?s)^(?:一是|第一，|首先，|一要).*") && !rest.contains("此外") && !rest.contains("最后");
  }

  /** How far the first list from here counts without a gap. */
  private static int last(Pattern pattern, String text, int from) {
    Matcher m = pattern.matcher(text);
    int last = 0;
    for (boolean found = m.find(from); found; found = m.find()) {
      int value = OrdinalNumber.value(m.group(1));
      boolean first = last == 0 && (value == 1 || (value == 2 && text.startsWith("首先", from)));
      if (value == last + 1 || first) {
        last = value;
      } else if (value == 1) {
        return last;
      }
    }
    return last;
  }

  private static void named(Passage p, List<TextFault> remarks) {
    Matcher m = NAMED.matcher(p.text());
    while (m.find()) {
      int said = OrdinalNumber.value(m.group(1));
      int listed = m.group(2).split("[、，]", -1).length;
      if (said != listed && listed > 1) {
        remarks.add(TextFault.of("L059", p, m.start(), m.end(1) + 2, listed));
      }
    }
  }
}
