package org.kanyin.lint.rules.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kanyin.lint.model.HeldPost;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.Sentences;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** A post of the table with another name behind it than whose it is on the date. */
public final class HeldPostRule implements LintRule {
  /** 原, 前, 时任, 曾任. */
  private static final String FORMER = "原前任";

  private static final Pattern YEAR = Pattern.compile("(\\d{4})年");

  private final List<HeldPost> posts;

  public HeldPostRule(List<HeldPost> posts) {
    this.posts = List.copyOf(posts);
  }

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    Map<String, HeldPost> holders = new HashMap<>();
    posts.stream()
        .filter(h -> !h.since().isAfter(manuscript.date()))
        .forEach(h -> holders.put(h.org() + h.post(), h));
    List<TextFault> remarks = new ArrayList<>();
    for (HeldPost h : posts) {
      HeldPost holder = holders.get(h.org() + h.post());
      if (holder != null && !holder.name().equals(h.name())) {
        manuscript
            .read()
            .forEach(p -> look(p, h, holder.name(), holder.since().getYear(), remarks));
      }
    }
    return remarks;
  }

  /** The name of who held it before, right behind the post. */
  private static void look(
      Passage p, HeldPost old, String holder, int next, List<TextFault> remarks) {
    String said = old.org() + old.post() + old.name();
    for (int at = p.text().indexOf(said); at >= 0; at = p.text().indexOf(said, at + 1)) {
      boolean former = at > 0 && FORMER.indexOf(p.text().charAt(at - 1)) >= 0;
      if (!former && !isEarlier(p.text(), at, next)) {
        remarks.add(
            TextFault.of("L089", p, at, at + said.length(), holder, old.org() + old.post()));
      }
    }
  }

  /** Whether the sentence tells of a year before the next one took the post. */
  private static boolean isEarlier(String text, int at, int next) {
    return YEAR.matcher(Sentences.around(text, at, at + 1))
        .results()
        .anyMatch(r -> Integer.parseInt(r.group(1)) < next);
  }
}
