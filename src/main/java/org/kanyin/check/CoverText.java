package org.kanyin.check;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.inspect.Anatomy;
import org.kanyin.inspect.TextLine;
import org.kanyin.manifest.Issue;
import org.kanyin.manifest.Node;

/** The cover against the masthead: all that it should say, and nothing else. */
final class CoverText implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K025", "K018");
  }

  @Override
  public void check(Subject s, Faults faults) {
    if (s.issue().isEmpty() || !s.layer().isReliable()) {
      return;
    }
    Issue issue = s.issue().get();
    Anatomy.Leaf first = s.anatomy().leaves().get(0);
    StringBuilder said = new StringBuilder();
    first.lines().forEach(p -> said.append(Texts.solid(p.line())));
    List<String> wanted = new ArrayList<>();
    issue.root().element("masthead").stream()
        .flatMap(Node.Element::elements)
        .filter(e -> !e.name().equals("logo"))
        .forEach(e -> look(e, issue, first, said.toString(), wanted, faults));
    if (first.kind() == Anatomy.Kind.COVER) {
      wanted.addAll(dates(issue));
      first.text().forEach(l -> added(first, l, wanted, faults));
    }
  }

  private static void look(
      Node.Element e, Issue issue, Anatomy.Leaf first, String said, List<String> wanted, Faults faults) {
    String text = Texts.solid(e.text());
    wanted.add(text);
    boolean drawn =
        e.name().equals("name")
            && issue.root().element("masthead").flatMap(m -> m.element("logo")).isPresent();
    if (!text.isEmpty() && !drawn && !said.contains(text)) {
      faults.add("K025", Spot.page(first.number()).saying(text), name(e.name()), text);
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
        "内部资料，免费交流", i.year() + "年第" + i.number() + "期", "第" + i.number() + "期", i.year() + "年",
        i.date().getYear() + "年" + i.date().getMonthValue() + "月" + i.date().getDayOfMonth() + "日",
        "出版", "编印", "主办", "总", "第" + i.root().attribute("cumulative").orElse("0") + "期", "（", "）");
  }

  private static void added(
      Anatomy.Leaf leaf, TextLine line, List<String> wanted, Faults faults) {
    String rest = Texts.solid(line);
    // A wrong number is reported as such: see IssueNumber.
    rest = rest.replaceAll("第\\d+期|\\d{4}年(?:\\d+月\\d+日)?", "");
    for (String w : wanted) {
      rest = w.isEmpty() ? rest : rest.replace(w, "");
    }
    String left = rest;
    boolean part = wanted.stream().anyMatch(w -> w.contains(left) || left.length() > 3 && Titles.alike(w, left));
    if (!left.isEmpty() && !part) {
      faults.add("K018", Spot.line(leaf.number(), line).saying(left), left);
    }
  }
}
