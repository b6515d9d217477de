package org.kanyin.lint.rules.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;

/**
 * One post that two people hold, one person who is head and deputy of one body, one person whose
 * posts are told in two ways. A county is another one in each article: 县人大常委会主任 of two articles are
 * two posts.
 */
public final class PostRule implements LintRule {
  private static final String LOCAL = "^(?:县|区|镇|乡|村|街道|我|本|该|学校|公司|院|局|政府|党组|机关|支部).*";

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<People.Mention> all = People.in(manuscript);
    List<TextFault> remarks = new ArrayList<>(twoPeople(all));
    remarks.addAll(twoRanks(all));
    remarks.addAll(twoForms(all));
    return remarks;
  }

  private static List<TextFault> twoPeople(List<People.Mention> all) {
    Map<String, Map<String, List<People.Mention>>> holders = new LinkedHashMap<>();
    for (People.Mention m : all) {
      if (m.isSingle() && m.org().length() >= 2) {
        String scope = m.org().matches(LOCAL) ? m.passage().article() : "";
        holders
            .computeIfAbsent(scope + "|" + m.title(), k -> new LinkedHashMap<>())
            .computeIfAbsent(m.name(), k -> new ArrayList<>())
            .add(m);
      }
    }
    List<TextFault> remarks = new ArrayList<>();
    for (Map<String, List<People.Mention>> names : holders.values()) {
      String main =
          names.entrySet().stream()
              .max((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
              .map(Map.Entry::getKey)
              .orElseThrow();
      names.forEach(
          (name, mentions) -> {
            if (!name.equals(main)) {
              mentions.forEach(m -> remarks.add(remark(m, main)));
            }
          });
    }
    return remarks;
  }

  private static TextFault remark(People.Mention m, String main) {
    boolean spelling = Spellings.differByOne(m.name(), main);
    return TextFault.of(spelling ? "L044" : "L041", m.passage(), m.from(), m.to(), m.title(), main);
  }

  private static List<TextFault> twoRanks(List<People.Mention> all) {
    Map<String, People.Mention> first = new LinkedHashMap<>();
    List<TextFault> remarks = new ArrayList<>();
    for (People.Mention m : all) {
      if (m.org().isEmpty()) {
        continue;
      }
      first.putIfAbsent(m.name() + "|" + m.title(), m);
      String other = m.post().startsWith("副") ? m.post().substring(1) : "副" + m.post();
      People.Mention was = first.get(m.name() + "|" + m.org() + other);
      if (was != null) {
        remarks.add(TextFault.of("L042", m.passage(), m.from(), m.to(), m.title(), was.title()));
      }
    }
    return remarks;
  }

  /** A question: neither telling is part of the other, and they share a post. */
  private static List<TextFault> twoForms(List<People.Mention> all) {
    Map<String, Set<String>> told = new LinkedHashMap<>();
    Map<String, Set<String>> here = new LinkedHashMap<>();
    Map<String, People.Mention> places = new LinkedHashMap<>();
    for (People.Mention m : all) {
      String key = m.name() + "|" + System.identityHashCode(m.passage()) + "|" + m.from();
      here.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(m.title());
      places.putIfAbsent(key, m);
    }
    List<TextFault> remarks = new ArrayList<>();
    here.forEach(
        (key, posts) -> {
          People.Mention m = places.get(key);
          Set<String> before = told.putIfAbsent(m.name(), posts);
          if (before != null && conflict(before, posts)) {
            remarks.add(
                TextFault.of(
                    "L043",
                    m.passage(),
                    m.from(),
                    m.to(),
                    String.join("、", posts),
                    String.join("、", before)));
          }
        });
    return remarks;
  }

  private static boolean conflict(Set<String> one, Set<String> other) {
    boolean shares = one.stream().anyMatch(other::contains);
    return shares && !one.containsAll(other) && !other.containsAll(one);
  }
}
