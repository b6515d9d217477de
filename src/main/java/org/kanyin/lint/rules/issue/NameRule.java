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
import org.kanyin.manifest.model.PartKind;

/**
 * A name in an article that is one character away from the name of who was introduced there with a
 * post, and a given name with a post and no surname.
 */
public final class NameRule implements LintRule {
  private static final Pattern SPEAKS =
      Pattern.compile("(?<=^|[。；，：”])([\\p{IsHan}]{3})(?=指出|强调|要求|表示|出席|主持|一行|充分肯定|认为|同志)");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    List<People.Mention> all = People.in(manuscript);
    for (List<Passage> article : manuscript.articles()) {
      Map<String, Integer> known = new LinkedHashMap<>();
      all.stream()
          .filter(m -> m.passage().article().equals(article.get(0).article()))
          .forEach(m -> known.putIfAbsent(m.name(), count(article, m.name())));
      // Whoever a roster names has been introduced.
      article.stream()
          .filter(p -> p.is(PartKind.NAME))
          .map(p -> p.line().replaceAll("[（(].*$", ""))
          .forEach(name -> known.putIfAbsent(name, 1));
      spellings(article, known, remarks);
      samePost(all.stream().filter(m -> article.contains(m.passage())).toList(), known, remarks);
    }
    Map<String, People.Mention> people = new LinkedHashMap<>();
    all.forEach(m -> people.putIfAbsent(m.name() + m.post(), m));
    people.values().forEach(m -> givenNames(manuscript, m, remarks));
    return remarks;
  }

  private static int count(List<Passage> article, String name) {
    int n = 0;
    for (Passage p : article) {
      for (int at = p.text().indexOf(name); at >= 0; at = p.text().indexOf(name, at + 1)) {
        n++;
      }
    }
    return n;
  }

  private static void spellings(
      List<Passage> article, Map<String, Integer> known, List<TextFault> remarks) {
    for (Passage p : article) {
      Matcher m = SPEAKS.matcher(p.text());
      while (p.isProse() && m.find()) {
        String name = m.group(1);
        if (known.containsKey(name) || Surnames.length(name, 0) == 0) {
          continue;
        }
        known.keySet().stream()
            .filter(k -> Spellings.differByOne(k, name))
            .findFirst()
            .ifPresent(k -> remarks.add(TextFault.of("L044", p, m.start(1), m.end(1), "", k)));
      }
    }
  }

  /** 会长 named twice in an article, with one character of the name changed: the rarer one. */
  private static void samePost(
      List<People.Mention> here, Map<String, Integer> known, List<TextFault> remarks) {
    for (People.Mention m : here) {
      here.stream()
          .filter(k -> k.isSingle() && k.post().equals(m.post()))
          .filter(k -> Spellings.differByOne(k.name(), m.name()))
          .filter(k -> isRarer(m, k, known))
          .findFirst()
          .ifPresent(
              k -> remarks.add(TextFault.of("L044", m.passage(), m.from(), m.to(), "", k.name())));
    }
  }

  private static boolean isRarer(
      People.Mention one, People.Mention other, Map<String, Integer> known) {
    int times = known.getOrDefault(one.name(), 0) - known.getOrDefault(other.name(), 0);
    boolean later =
        one.passage() == other.passage() ? one.from() > other.from() : one.org().isEmpty();
    return times < 0 || (times == 0 && later);
  }

  private static void givenNames(
      Manuscript manuscript, People.Mention who, List<TextFault> remarks) {
    if (who.name().length() != 3) {
      return;
    }
    String given = who.name().substring(1) + who.post();
    char surname = who.name().charAt(0);
    for (Passage p : manuscript.passages()) {
      for (int at = p.text().indexOf(given); at >= 0; at = p.text().indexOf(given, at + 1)) {
        if (p.isProse() && (at == 0 || p.text().charAt(at - 1) != surname)) {
          remarks.add(TextFault.of("L078", p, at, at + given.length(), who.name()));
        }
      }
    }
  }
}
