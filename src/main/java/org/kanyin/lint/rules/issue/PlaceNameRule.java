package org.kanyin.lint.rules.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** An autonomous county (地名管理条例: the standard name in full) that is called a county elsewhere. */
public final class PlaceNameRule implements LintRule {
  private static final Pattern FULL =
      Pattern.compile(
          "(?<=^|[^\\p{IsHan}]|[在到赴为和与由、，。])([\\p{IsHan}]{2})([\\p{IsHan}]{1,8}族)自治([县州旗])");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Passage p : manuscript.passages()) {
      Matcher m = FULL.matcher(p.text());
      while (m.find()) {
        names.putIfAbsent(m.group(1) + m.group(3), m.group());
      }
    }
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.read()) {
      names.forEach((brief, full) -> look(p, brief, full, remarks));
    }
    return remarks;
  }

  private static void look(Passage p, String brief, String full, List<TextFault> remarks) {
    for (int at = p.text().indexOf(brief); at >= 0; at = p.text().indexOf(brief, at + 1)) {
      remarks.add(TextFault.of("L045", p, at, at + brief.length(), full));
    }
  }
}
