package org.kanyin.lint.rules.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.lint.model.HeldPost;
import org.kanyin.lint.rules.EditDistance;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** A leader's name with one character wrong beside the post that the table gives him. */
public final class LeaderRule implements LintRule {
  private final List<HeldPost> posts;

  public LeaderRule(List<HeldPost> posts) {
    this.posts = List.copyOf(posts);
  }

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    Map<String, HeldPost> holders = new LinkedHashMap<>();
    posts.stream()
        .filter(h -> !h.since().isAfter(manuscript.date()))
        .forEach(h -> holders.put(h.org() + h.post(), h));
    List<TextFault> remarks = new ArrayList<>();
    for (HeldPost h : holders.values()) {
      for (Passage p : manuscript.passages()) {
        behind(p, h, remarks);
        before(p, h, remarks);
      }
    }
    return remarks;
  }

  /** 国务院总理某某. */
  private static void behind(Passage p, HeldPost h, List<TextFault> remarks) {
    String title = h.org() + h.post();
    for (int at = p.text().indexOf(title); at >= 0; at = p.text().indexOf(title, at + 1)) {
      judge(p, at + title.length(), h, remarks);
    }
  }

  /** 某某委员长: the name stands before the post alone. */
  private static void before(Passage p, HeldPost h, List<TextFault> remarks) {
    for (int at = p.text().indexOf(h.post()); at >= 0; at = p.text().indexOf(h.post(), at + 1)) {
      int from = at - h.name().length();
      if (h.name().length() >= 3 && from >= 0) {
        judge(p, from, h, remarks);
      }
    }
  }

  private static void judge(Passage p, int from, HeldPost h, List<TextFault> remarks) {
    int to = from + h.name().length();
    if (h.name().length() < 3 || to > p.text().length()) {
      return;
    }
    String said = p.text().substring(from, to);
    boolean han =
        said.codePoints()
            .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    boolean near =
        han
            && !said.equals(h.name())
            && said.charAt(0) == h.name().charAt(0)
            && EditDistance.atMostOne(said, h.name());
    if (near) {
      remarks.add(TextFault.of("L102", p, from, to, h.name(), h.org() + h.post()));
    }
  }
}
