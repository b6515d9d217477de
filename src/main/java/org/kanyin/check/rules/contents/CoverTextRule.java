package org.kanyin.check.rules.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kanyin.analysis.BodyTitles;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.base.PageSpec;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** The cover against the masthead: all that it should say, and nothing else. */
public final class CoverTextRule implements Rule {
  /** A wrong number is reported as such: see {@link IssueNumberRule}. */
  private static final Pattern NUMBERS =
      Pattern.compile("第\\d+期(?:（总第\\d+期）)?|\\d{4}年(?:\\d+月\\d+日)?");

  @Override
  public List<String> codes() {
    return List.of("K025", "K018");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    PageLayout first = context.structure().pages().get(0);
    return context.issue().stream().flatMap(issue -> compare(context, issue, first));
  }

  private static Stream<Violation> compare(CheckContext context, Issue issue, PageLayout first) {
    List<Node.Element> items =
        issue.root().element(PartKind.MASTHEAD).stream()
            .flatMap(Node.Element::elements)
            .filter(e -> !e.is(PartKind.LOGO) && !e.is(PartKind.COVER_PICTURE))
            .toList();
    Stream<Violation> missing =
        Stream.concat(missing(issue, items, first), missing(context, issue, items, first));
    if (first.kind() == PageLayout.Kind.BODY && first.front().isEmpty()) {
      return missing;
    }
    // Where the contents stand below the masthead the cover is what stands above them.
    List<TextLine> cover =
        first.kind() != PageLayout.Kind.COVER
            ? context.contents().above().stream()
                .filter(a -> a.sheet() == first.number())
                .map(ContentsEntries.Above::line)
                .toList()
            : first.text();
    Stream<String> wanted =
        Stream.concat(items.stream().map(e -> PrintedText.solid(e.text())), dates(issue));
    return Stream.concat(missing, added(issue, first.number(), cover, wanted));
  }

  private static Stream<Violation> missing(
      Issue issue, List<Node.Element> items, PageLayout first) {
    StringBuilder said = new StringBuilder();
    first.lines().forEach(p -> said.append(PrintedText.solid(p.line())));
    boolean hasLogo =
        issue.root().element(PartKind.MASTHEAD).flatMap(m -> m.element(PartKind.LOGO)).isPresent();
    // Where there is a logo the name is drawn.
    List<String> lines = first.lines().stream().map(p -> PrintedText.solid(p.line())).toList();
    return items.stream()
        .filter(e -> !(e.is(PartKind.NAME) && hasLogo))
        .flatMap(
            e -> {
              String text = PrintedText.solid(e.text());
              FaultLocation location = location(first, text);
              return text.isEmpty() || said.indexOf(text) >= 0 || isInLines(text, lines)
                  ? Stream.empty()
                  : Stream.of(Violation.of("K025", location, name(e.name()), text));
            });
  }

  /** What the style itself says that it prints there, and no element of the masthead. */
  private static Stream<Violation> missing(
      CheckContext context, Issue issue, List<Node.Element> items, PageLayout first) {
    List<String> lines = first.lines().stream().map(p -> PrintedText.solid(p.line())).toList();
    List<String> known = items.stream().map(e -> PrintedText.solid(e.text())).toList();
    return context.pageSpec().map(PageSpec::cover).stream()
        .flatMap(List::stream)
        .map(c -> PrintedText.solid(c.text()))
        .filter(text -> !text.isEmpty() && !known.contains(text))
        .filter(text -> !String.join("", lines).contains(text) && !isInLines(text, lines))
        .filter(text -> lines.stream().noneMatch(l -> isWrongNumber(text, l)))
        .filter(text -> !isCopyNumber(issue, text) || !hasCopyNumber(issue, lines))
        .map(text -> Violation.of("K025", location(first, text), "标注", text));
  }

  /** The same but for its figures: {@link IssueNumberRule} tells it. */
  private static boolean isWrongNumber(String wanted, String line) {
    return NUMBERS.matcher(line).matches()
        && line.replaceAll("\\d+", "0").equals(wanted.replaceAll("\\d+", "0"));
  }

  /** The line that was to say it, where one is like it. */
  private static FaultLocation location(PageLayout first, String text) {
    return first.text().stream()
        .filter(l -> BodyTitles.alike(text, PrintedText.solid(l)))
        .findFirst()
        .map(l -> FaultLocation.line(first.number(), l).saying(text))
        .orElseGet(() -> FaultLocation.page(first.number()).saying(text));
  }

  /** Whether some of the lines, one after another, make up the text: others may stand between. */
  private static boolean isInLines(String text, List<String> lines) {
    String left = text;
    for (String line : lines) {
      left = !line.isEmpty() && left.startsWith(line) ? left.substring(line.length()) : left;
    }
    return left.isEmpty();
  }

  private static String name(String element) {
    return switch (element) {
      case "name" -> "刊名";
      case "publisher" -> "主办单位";
      case "permit" -> "准印证号";
      default -> "标注";
    };
  }

  /** Any copy may be looked at. */
  private static boolean isCopyNumber(Issue issue, String text) {
    return text.matches("\\d{6}")
        && issue
            .root()
            .element(PartKind.MASTHEAD)
            .flatMap(m -> m.element(PartKind.COPIES))
            .filter(c -> isOf(c, Integer.parseInt(text)))
            .isPresent();
  }

  private static boolean hasCopyNumber(Issue issue, List<String> lines) {
    return lines.stream().anyMatch(l -> isCopyNumber(issue, l));
  }

  private static boolean isOf(Node.Element copies, int number) {
    int from = Integer.parseInt(copies.attribute("from").orElseThrow().strip());
    int to = copies.attribute("to").map(String::strip).map(Integer::parseInt).orElse(from);
    return number >= from && number <= to;
  }

  /** As styles print it: the level, a star, the term. */
  private static String secrecy(Node.Element secrecy) {
    return PrintedText.solid(
        secrecy.attribute("level").orElse("")
            + secrecy.attribute("period").map(p -> "★" + p).orElse(""));
  }

  private static Stream<String> dates(Issue i) {
    return Stream.of(
        "内部资料，免费交流",
        i.year() + "年第" + i.number() + "期",
        "第" + i.number() + "期",
        i.year() + "年",
        i.date().getYear() + "年" + i.date().getMonthValue() + "月" + i.date().getDayOfMonth() + "日",
        i.root()
            .element(PartKind.MASTHEAD)
            .flatMap(m -> m.element(PartKind.SECRECY))
            .map(CoverTextRule::secrecy)
            .orElse(""),
        "出版",
        "编印",
        "主办",
        "总",
        "第" + i.root().attribute("cumulative").orElse("0") + "期",
        "目录",
        "（",
        "）");
  }

  /** Each thing is taken away once, the longest first; what is then left was added. */
  private static Stream<Violation> added(
      Issue issue, int page, List<TextLine> lines, Stream<String> wanted) {
    List<String> rest = new ArrayList<>();
    lines.forEach(
        l -> {
          String text = PrintedText.solid(l);
          rest.add(isCopyNumber(issue, text) ? "" : NUMBERS.matcher(text).replaceAll(""));
        });
    List<String> longestFirst =
        wanted
            .filter(w -> !w.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    List<String> inParts = new ArrayList<>();
    for (String w : longestFirst) {
      if (!takeAway(w, rest)) {
        inParts.add(w);
      }
    }
    // On several lines, or with a wrong character in it: the latter is K025's.
    return IntStream.range(0, lines.size())
        .filter(i -> !rest.get(i).isEmpty())
        .filter(
            i ->
                inParts.stream()
                    .noneMatch(w -> w.contains(rest.get(i)) || BodyTitles.alike(w, rest.get(i))))
        .mapToObj(
            i ->
                Violation.of(
                    "K018",
                    FaultLocation.line(page, lines.get(i)).saying(rest.get(i)),
                    rest.get(i)));
  }

  /** Takes it from the first of the lines that has it, if one has. */
  private static boolean takeAway(String wanted, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(wanted)) {
        lines.set(i, lines.get(i).replaceFirst(Pattern.quote(wanted), ""));
        return true;
      }
    }
    return false;
  }
}
