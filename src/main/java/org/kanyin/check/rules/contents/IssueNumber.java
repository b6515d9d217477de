package org.kanyin.check.rules.contents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.Issue;

/** Number, year and date of the issue: the same on the cover, in the contents, in the heads. */
public final class IssueNumber implements Rule {
  private static final Pattern NUMBER = Pattern.compile("(?<!总)第(\\d{1,4})期");
  private static final Pattern CUMULATIVE = Pattern.compile("总第?(\\d{1,5})期");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})年(?!\\d{1,2}月)");
  private static final Pattern DATE = Pattern.compile("(\\d{4}年\\d{1,2}月\\d{1,2}日)");

  /** A number as one place prints it. */
  private record Said(String value, String where, FaultLocation spot) {}

  @Override
  public List<String> codes() {
    return List.of("K011");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    Map<String, List<Said>> said = new LinkedHashMap<>();
    for (PageLayout leaf : s.anatomy().of(PageLayout.Kind.COVER)) {
      leaf.text().forEach(l -> read(said, "封面", leaf.number(), l));
    }
    for (TextLine line : s.contents().above()) {
      read(said, "目录", s.anatomy().of(PageLayout.Kind.CONTENTS).get(0).number(), line);
    }
    for (PageLayout leaf : s.anatomy().body()) {
      leaf.of(PageLayout.Role.HEAD).forEach(l -> read(said, "书眉", leaf.number(), l));
    }
    Map<String, String> truth = s.issue().map(IssueNumber::truth).orElse(Map.of());
    said.forEach((kind, places) -> compare(kind, places, truth.get(kind), faults));
  }

  private static Map<String, String> truth(Issue i) {
    Map<String, String> truth = new LinkedHashMap<>(publication(i));
    i.root().attribute("cumulative").ifPresent(n -> truth.put("总期数", n.strip()));
    return truth;
  }

  private static Map<String, String> publication(Issue i) {
    return Map.of(
        "期号",
        String.valueOf(i.number()),
        "年份",
        String.valueOf(i.year()),
        "日期",
        i.date().getYear() + "年" + i.date().getMonthValue() + "月" + i.date().getDayOfMonth() + "日");
  }

  private static void read(Map<String, List<Said>> said, String where, int sheet, TextLine line) {
    String text = PrintedText.solid(line);
    read(said, "期号", NUMBER, text, where, sheet, line);
    read(said, "总期数", CUMULATIVE, text, where, sheet, line);
    read(said, "年份", YEAR, text, where, sheet, line);
    read(said, "日期", DATE, text, where, sheet, line);
  }

  private static void read(
      Map<String, List<Said>> said,
      String kind,
      Pattern form,
      String text,
      String where,
      int sheet,
      TextLine line) {
    Matcher m = form.matcher(text);
    while (m.find()) {
      said.computeIfAbsent(kind, k -> new ArrayList<>())
          .add(new Said(m.group(1), where, FaultLocation.line(sheet, line).saying(m.group(1))));
    }
  }

  /** Against the manifest; without one against what most places say, the cover first. */
  private static void compare(String kind, List<Said> places, String truth, FaultCollector faults) {
    String wanted = truth;
    String source = "清单";
    if (wanted == null) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      places.forEach(p -> counts.merge(p.value(), 1, Integer::sum));
      int most = counts.values().stream().max(Integer::compare).orElse(0);
      wanted =
          counts.entrySet().stream()
              .filter(e -> e.getValue() == most)
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse("");
      String value = wanted;
      source =
          places.stream()
              .filter(p -> p.value().equals(value))
              .map(Said::where)
              .findFirst()
              .orElse("");
    }
    for (Said p : places) {
      if (!p.value().equals(wanted)) {
        faults.add("K011", p.spot(), p.where(), kind, p.value(), source, wanted);
      }
    }
  }
}
