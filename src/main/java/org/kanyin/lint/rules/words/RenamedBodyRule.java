package org.kanyin.lint.rules.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.model.RenamedBody;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.Sentences;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/**
 * A body by the name that it had before it was renamed; what is told of earlier years may have it.
 */
public final class RenamedBodyRule implements LintRule {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})年|〔(\\d{4})〕");

  private final List<RenamedBody> bodies;

  public RenamedBodyRule(List<RenamedBody> bodies) {
    this.bodies = List.copyOf(bodies);
  }

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (RenamedBody body : bodies) {
      if (!body.since().isAfter(manuscript.date())) {
        manuscript.read().forEach(p -> look(p, body, remarks));
      }
    }
    return remarks;
  }

  private static void look(Passage p, RenamedBody body, List<TextFault> remarks) {
    String text = p.text();
    String old = body.old();
    for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + 1)) {
      boolean former = at > 0 && "原前时".indexOf(text.charAt(at - 1)) >= 0;
      boolean titled = text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
      boolean longer = text.startsWith(body.now(), Math.max(0, at - body.now().indexOf(old)));
      if (!former && !titled && !longer && !isEarlier(text, at, body)) {
        remarks.add(
            TextFault.of("L104", p, at, at + old.length(), body.now(), body.since().getYear()));
      }
    }
  }

  /** Whether the sentence is about a year in which the name still was right. */
  private static boolean isEarlier(String text, int at, RenamedBody body) {
    Matcher m = YEAR.matcher(Sentences.around(text, at, at + 1));
    while (m.find()) {
      String year = m.group(1) == null ? m.group(2) : m.group(1);
      if (Integer.parseInt(year) <= body.since().getYear()) {
        return true;
      }
    }
    return false;
  }
}
