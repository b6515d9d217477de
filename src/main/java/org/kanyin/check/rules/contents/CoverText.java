package org.kanyin.check.rules.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.kanyin.analysis.BodyTitles;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;

/** The cover against the masthead: all that it should say, and nothing else. */
public final class CoverText implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K025", "K018");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    if (s.issue().isEmpty() || !s.layer().isReliable()) {
      return;
    }
    Issue issue = s.issue().get();
    PageLayout first = s.anatomy().pages().get(0);
    StringBuilder said = new StringBuilder();
    first.lines().forEach(p -> said.append(PrintedText.solid(p.line())));
    List<String> wanted = new ArrayList<>();
    issue.root().element("masthead").stream()
        .flatMap(Node.Element::elements)
        .filter(e -> !e.name().equals("logo"))
        .forEach(e -> look(e, issue, first, said.toString(), wanted, faults));
    if (first.kind() == PageLayout.Kind.COVER) {
      wanted.addAll(dates(issue));
      added(first, wanted, faults);
    }
  }

  private static void look(
      Node.Element e,
      Issue issue,
      PageLayout first,
      String said,
      List<String> wanted,
      FaultCollector faults) {
    String text = PrintedText.solid(e.text());
    wanted.add(text);
    boolean drawn =
        e.name().equals("name")
            && issue.root().element("masthead").flatMap(m -> m.element("logo")).isPresent();
    if (!text.isEmpty() && !drawn && !said.contains(text)) {
      faults.add("K025", FaultLocation.page(first.number()).saying(text), name(e.name()), text);
    }
  }

  private static String name(String element) {
    return switch (element) {
      case "name" -> "刊名";
      case "publisher" -> "主办单位";
      case "permit" -> "准印证号";
      default -> "标注";
    };
  }

  private static List<String> dates(Issue i) {
    return List.of(
        "内部资料，免费交流",
        i.year() + "年第" + i.number() + "期",
        "第" + i.number() + "期",
        i.year() + "年",
        i.date().getYear() + "年" + i.date().getMonthValue() + "月" + i.date().getDayOfMonth() + "日",
        "出版",
        "编印",
        "主办",
        "总",
        "第" + i.root().attribute("cumulative").orElse("0") + "期",
        "（",
        "）");
  }

  /** Each thing is taken away once; what is then left was added. */
  private static void added(PageLayout leaf, List<String> wanted, FaultCollector faults) {
    List<TextLine> lines = leaf.text();
    List<String> rest = new ArrayList<>();
    // A wrong number is reported as such: see IssueNumber.
    lines.forEach(
        l -> rest.add(PrintedText.solid(l).replaceAll("第\\d+期|\\d{4}年(?:\\d+月\\d+日)?", "")));
    List<String> inParts = new ArrayList<>();
    wanted.stream()
        .filter(w -> !w.isEmpty())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(
            w -> {
              int at = 0;
              while (at < rest.size() && !rest.get(at).contains(w)) {
                at++;
              }
              if (at == rest.size()) {
                inParts.add(w);
              } else {
                rest.set(at, rest.get(at).replaceFirst(Pattern.quote(w), ""));
              }
            });
    for (int i = 0; i < lines.size(); i++) {
      String left = rest.get(i);
      // On several lines, or with a wrong character in it: the latter is K025's.
      boolean part = inParts.stream().anyMatch(w -> w.contains(left) || BodyTitles.alike(w, left));
      if (!left.isEmpty() && !part) {
        faults.add("K018", FaultLocation.line(leaf.number(), lines.get(i)).saying(left), left);
      }
    }
  }
}
