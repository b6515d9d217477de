package org.kanyin.lint.rules.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.PartKind;

/**
 * What the text says of this issue's number, year, count from the first issue on and date, against
 * the manifest. Of other issues it may say anything, but not that a later one has appeared.
 */
public final class ImprintRule implements LintRule {
  private static final String N = "([\\d一二三四五六七八九十]{1,4})";

  /** 本期（2026年第7期）、本期为第7期、今年第7期（本期）. */
  private static final Pattern THIS =
      Pattern.compile(
          "本期[（(]?(?:即|为|是|系)?(?:(?<year>\\d{4})年)?第"
              + N
              + "期(?:[（(，、]?总第"
              + N.replace("(", "(?<whole>")
              + "期)?");

  private static final Pattern BARE = Pattern.compile("(?:(?<year>\\d{4})年)?第" + N + "期");

  private static final Pattern WHOLE = Pattern.compile("总第" + N + "期");

  /** An issue that has been printed: 本刊第9期刊登了. */
  private static final Pattern PRINTED =
      Pattern.compile("本刊(?:今年|(?<year>\\d{4})年)?第" + N + "期(?:已|曾)?(?:刊登|刊发|登载|发表|介绍|报道)");

  private static final Pattern DATED =
      Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:出版|印发|编印|付印|印制)");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (isImprint(p)) {
        number(p, BARE, manuscript, remarks);
        dated(p, manuscript, remarks);
        whole(p, manuscript, remarks);
      } else {
        number(p, THIS, manuscript, remarks);
        printed(p, manuscript, remarks);
      }
    }
    return remarks;
  }

  /** What stands outside articles speaks of this issue. */
  private static boolean isImprint(Passage p) {
    return p.article().isEmpty() && !p.is(PartKind.TITLE) && !p.is(PartKind.DISTRIBUTION);
  }

  private static void number(
      Passage p, Pattern pattern, Manuscript manuscript, List<TextFault> remarks) {
    Matcher m = pattern.matcher(p.text());
    while (m.find()) {
      if (m.start() > 0 && p.text().charAt(m.start() - 1) == '总') {
        continue;
      }
      boolean year =
          m.group("year") != null && Integer.parseInt(m.group("year")) != manuscript.year();
      if (year || OrdinalNumber.value(m.group(2)) != manuscript.number()) {
        remarks.add(TextFault.of("L093", p, m.start(), m.end(), shown(manuscript)));
      }
    }
  }

  private static String shown(Manuscript manuscript) {
    return manuscript.year() + "年第" + manuscript.number() + "期";
  }

  private static void whole(Passage p, Manuscript manuscript, List<TextFault> remarks) {
    Matcher m = WHOLE.matcher(p.text());
    while (manuscript.cumulative() > 0 && m.find()) {
      if (OrdinalNumber.value(m.group(1)) != manuscript.cumulative()) {
        String is = "总第" + manuscript.cumulative() + "期";
        remarks.add(TextFault.of("L093", p, m.start(), m.end(), is));
      }
    }
  }

  private static void printed(Passage p, Manuscript manuscript, List<TextFault> remarks) {
    Matcher m = PRINTED.matcher(p.text());
    while (m.find()) {
      int year = m.group("year") == null ? manuscript.year() : Integer.parseInt(m.group("year"));
      boolean later =
          year > manuscript.year()
              || (year == manuscript.year()
                  && OrdinalNumber.value(m.group(2)) > manuscript.number());
      if (later) {
        remarks.add(TextFault.of("L093", p, m.start(), m.end(2) + 1, shown(manuscript)));
      }
    }
  }

  private static void dated(Passage p, Manuscript manuscript, List<TextFault> remarks) {
    Matcher m = DATED.matcher(p.text());
    while (m.find()) {
      boolean same =
          Integer.parseInt(m.group(1)) == manuscript.date().getYear()
              && Integer.parseInt(m.group(2)) == manuscript.date().getMonthValue()
              && Integer.parseInt(m.group(3)) == manuscript.date().getDayOfMonth();
      if (!same) {
        remarks.add(TextFault.of("L094", p, m.start(), m.end(3) + 1, manuscript.date()));
      }
    }
  }
}
