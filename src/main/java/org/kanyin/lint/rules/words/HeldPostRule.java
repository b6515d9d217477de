package org.kanyin.lint.rules.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.lint.model.HeldPost;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** A post of the table with another name behind it than whose it is on the date. */
public final class HeldPostRule implements LintRule {
  private static final String FORMER = "原前";

  private final List<HeldPost> posts;

  public HeldPostRule(List<HeldPost> posts) {
    this.posts = List.copyOf(posts);
  }

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    Map<String, String> holders = new HashMap<>();
    posts.stream()
        .filter(h -> !h.since().isAfter(manuscript.date()))
        .forEach(h -> holders.put(h.org() + h.post(), h.name()));
    List<TextFault> remarks = new ArrayList<>();
    for (HeldPost h : posts) {
      String holder = holders.get(h.org() + h.post());
      if (holder != null && !holder.equals(h.name())) {
        manuscript.read().forEach(p -> look(p, h, holder, remarks));
      }
    }
    return remarks;
  }

  /** The name of who held it before, right behind the post. */
  private static void look(Passage p, HeldPost old, String holder, List<TextFault> remarks) {
    String said = old.org() + old.post() + old.name();
    for (int at = p.text().indexOf(said); at >= 0; at = p.text().indexOf(said, at + 1)) {
      if (at == 0 || FORMER.indexOf(p.text().charAt(at - 1)) < 0) {
        remarks.add(
            TextFault.of("L089", p, at, at + said.length(), holder, old.org() + old.post()));
      }
    }
  }
}
