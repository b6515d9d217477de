package org.kanyin.lint.rules.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/**
 * A short name before the full one: one that 以下简称 explains further down only, a law by its short
 * title before its full one, 《条例》 where no statute has been named (党政机关公文处理工作条例: a name stands in
 * full at first mention).
 */
public final class ShortNameRule implements LintRule {
  private static final Pattern DEFINED =
      Pattern.compile("（(?:以下|下)(?:统)?简?称[：:]?[“《]?([^”》）]{2,20})[”》]?）");
  private static final Pattern LAW = Pattern.compile("《中华人民共和国([\\p{IsHan}]{1,16}法)》");
  private static final Pattern BARE =
      Pattern.compile("《(条例|办法|规定|意见|方案|规划|通知|决定|纲要|章程|细则|规则|公约|决议|要点|通报)》");
  private static final Pattern TITLE = Pattern.compile("《([^《》]{3,60})》");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (List<Passage> article : manuscript.articles()) {
      defined(article, remarks);
      laws(article, remarks);
      bare(article, remarks);
    }
    return remarks;
  }

  private static void defined(List<Passage> article, List<TextFault> remarks) {
    for (int i = 0; i < article.size(); i++) {
      Passage p = article.get(i);
      Matcher m = DEFINED.matcher(p.text());
      while (p.isProse() && m.find()) {
        String brief = m.group(1);
        int full = Math.max(0, m.start() - 60);
        early(article.subList(0, i + 1), p, full, brief, remarks);
      }
    }
  }

  /** The first time that it stands in running text before it is explained. */
  private static void early(
      List<Passage> before, Passage last, int end, String brief, List<TextFault> remarks) {
    for (Passage p : before) {
      int at = p.isProse() ? p.text().indexOf(brief) : -1;
      if (at >= 0 && (p != last || at < end) && isWhole(p.text(), at, brief)) {
        remarks.add(TextFault.of("L095", p, at, at + brief.length(), "后面才写“以下简称”"));
        return;
      }
    }
  }

  /** Not the end of the full name itself: a title ends as its short one does. */
  private static boolean isWhole(String text, int at, String brief) {
    boolean titled =
        at > 0 && text.charAt(at - 1) == '《' && text.startsWith("》", at + brief.length());
    return titled || (brief.length() >= 4 && (at == 0 || !Character.isLetter(text.charAt(at - 1))));
  }

  private static void laws(List<Passage> article, List<TextFault> remarks) {
    List<Passage> prose = article.stream().filter(Passage::isProse).toList();
    Set<String> full = new HashSet<>();
    prose.forEach(p -> LAW.matcher(p.text()).results().forEach(r -> full.add(r.group(1))));
    Set<String> told = new HashSet<>();
    for (Passage p : prose) {
      for (String law : full) {
        int brief = p.text().indexOf("《" + law + "》");
        int whole = p.text().indexOf("《中华人民共和国" + law + "》");
        if (brief >= 0 && (whole < 0 || brief < whole) && told.add(law)) {
          remarks.add(
              TextFault.of("L095", p, brief, brief + law.length() + 2, "后面才写“中华人民共和国" + law + "”"));
        } else if (whole >= 0) {
          told.add(law);
        }
      }
    }
  }

  /** 《条例》 with no longer title before it in the article that ends so. */
  private static void bare(List<Passage> article, List<TextFault> remarks) {
    Set<String> named = new HashSet<>();
    Set<String> told = new HashSet<>();
    for (Passage p : article) {
      Matcher m = p.isProse() ? BARE.matcher(p.text()) : null;
      while (m != null && m.find()) {
        String before = p.text().substring(0, m.start());
        boolean known =
            named.stream().anyMatch(t -> t.contains(m.group(1)))
                || TITLE.matcher(before).results().anyMatch(r -> r.group(1).contains(m.group(1)))
                || p.text().contains("称《" + m.group(1));
        if (!known && told.add(m.group(1))) {
          remarks.add(TextFault.of("L095", p, m.start(), m.end(), "前面没有写全名"));
        }
      }
      if (p.isProse()) {
        TITLE.matcher(p.text()).results().forEach(r -> named.add(r.group(1)));
      } else {
        named.add(p.text());
      }
    }
  }
}
