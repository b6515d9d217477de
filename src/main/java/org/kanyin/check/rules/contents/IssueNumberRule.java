package org.kanyin.check.rules.contents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.Issue;

/** Number, year and date of the issue: the same on the cover, in the contents, in the heads. */
public final class IssueNumberRule implements Rule {
  /** What is compared, by its name in sentences; what is printed of it is the first group. */
  private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("期号", Pattern.compile("(?<!总)第(\\d{1,4})期"));
    KINDS.put("总期数", Pattern.compile("总第?(\\d{1,5})期"));
    KINDS.put("年份", Pattern.compile("(\\d{4})年(?!\\d{1,2}月)"));
    KINDS.put("日期", Pattern.compile("(\\d{4}年\\d{1,2}月\\d{1,2}日)"));
  }

  /** One of them as one place prints it. */
  private record Said(String kind, String value, String where, FaultLocation location) {}

  /** What all places should say, and who says so. */
  private record Truth(String value, String source) {}

  @Override
  public List<String> codes() {
    return List.of("K011");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    Map<String, String> stated = context.issue().map(IssueNumberRule::stated).orElse(Map.of());
    Map<String, List<Said>> said =
        said(context)
            .collect(Collectors.groupingBy(Said::kind, LinkedHashMap::new, Collectors.toList()));
    return said.entrySet().stream()
        .flatMap(
            e -> {
              Truth truth =
                  Optional.ofNullable(stated.get(e.getKey()))
                      .map(value -> new Truth(value, "清单"))
                      .orElseGet(() -> majority(e.getValue()));
              return compare(e.getValue(), truth);
            });
  }

  private static Map<String, String> stated(Issue i) {
    Map<String, String> stated = new LinkedHashMap<>();
    stated.put("期号", String.valueOf(i.number()));
    stated.put("年份", String.valueOf(i.year()));
    stated.put(
        "日期",
        i.date().getYear() + "年" + i.date().getMonthValue() + "月" + i.date().getDayOfMonth() + "日");
    i.root().attribute("cumulative").ifPresent(n -> stated.put("总期数", n.strip()));
    return stated;
  }

  /** On the cover, above the contents, in the heads. */
  private static Stream<Said> said(CheckContext context) {
    PageStructure structure = context.structure();
    Stream<Said> cover =
        structure.of(PageLayout.Kind.COVER).stream()
            .flatMap(layout -> layout.text().stream().flatMap(l -> read("封面", layout.number(), l)));
    Stream<Said> contents =
        context.contents().above().stream()
            .flatMap(a -> read(a.sheet() == 1 ? "封面" : "目录", a.sheet(), a.line()));
    Stream<Said> heads =
        structure.body().stream()
            .flatMap(
                layout ->
                    layout.of(PageLayout.Role.HEAD).flatMap(l -> read("书眉", layout.number(), l)));
    return Stream.of(cover, contents, heads).flatMap(s -> s);
  }

  private static Stream<Said> read(String where, int page, TextLine line) {
    String text = PrintedText.solid(line);
    FaultLocation location = FaultLocation.line(page, line);
    return KINDS.entrySet().stream()
        .flatMap(
            kind ->
                kind.getValue()
                    .matcher(text)
                    .results()
                    .map(m -> m.group(1))
                    .map(v -> new Said(kind.getKey(), v, where, location.saying(v))));
  }

  /** What most places say, the cover first. */
  private static Truth majority(List<Said> places) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    places.forEach(p -> counts.merge(p.value(), 1, Integer::sum));
    int most = counts.values().stream().max(Integer::compare).orElse(0);
    return places.stream()
        .filter(p -> counts.get(p.value()) == most)
        .findFirst()
        .map(p -> new Truth(p.value(), p.where()))
        .orElseThrow();
  }

  private static Stream<Violation> compare(List<Said> places, Truth truth) {
    return places.stream()
        .filter(p -> !p.value().equals(truth.value()))
        .map(
            p ->
                Violation.of(
                    "K011",
                    p.location(),
                    p.where(),
                    p.kind(),
                    p.value(),
                    truth.source(),
                    truth.value()));
  }
}
