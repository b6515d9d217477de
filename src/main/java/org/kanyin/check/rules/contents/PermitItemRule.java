package org.kanyin.check.rules.contents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.TextLine;

/** What 内部资料性出版物管理办法 (2015) wants printed, and what it forbids. */
public final class PermitItemRule implements Rule {
  private static final Pattern NUMBER = Pattern.compile("准印证|准印字|准字|内资准|准印");
  private static final Pattern FREE = Pattern.compile("内部资料[，,、]?免费交流");

  /** Article 14.1: on cover, back cover or in the colophon. */
  private static final Map<String, Pattern> FIELDS = new LinkedHashMap<>();

  /** Article 14.2: words of the periodical press. */
  private static final Pattern PRESS =
      Pattern.compile("本刊(?!印|登|载)|本报(?!告)|杂志社|期刊社|报社记者|本刊记者|本报记者|刊号|CN\\d{2}-\\d{4}");

  /** Article 15.2–4. */
  private static final Pattern TRADE = Pattern.compile("定价[:：]|每册\\d+元|征订|广告(?:热线|部|招商|刊登)");

  /**
   * Article 15.4, where a publication names who makes it; in its articles every congress has
   * offices that help others with a motion.
   */
  private static final Pattern PARTNERS = Pattern.compile("协办单位|协办[:：]");

  static {
    FIELDS.put("编印单位", Pattern.compile("编印|主办|主管|编辑部|研究室|办公室|委员会"));
    FIELDS.put("发送对象", Pattern.compile("送发|发送|抄送|分送|报送"));
    FIELDS.put("印刷单位", Pattern.compile("印刷[:：]|印刷单位|承印|印制[:：]|印刷厂|印务"));
    FIELDS.put("印刷日期", Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日"));
    FIELDS.put("印数", Pattern.compile("印数|共印|印\\d+[份册]"));
    FIELDS.put("期号", Pattern.compile("第\\d+期"));
  }

  @Override
  public List<String> codes() {
    return List.of("K070", "K071", "K072", "K073", "K074");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    List<PageLayout> layouts = context.structure().pages();
    Stream<Violation> forbidden =
        layouts.stream()
            .flatMap(
                layout ->
                    layout.text().stream()
                        .flatMap(
                            line ->
                                Stream.concat(
                                    words("K073", PRESS, layout, line),
                                    words("K074", TRADE, layout, line))));
    Stream<Violation> partners =
        Stream.of(layouts.get(0), layouts.get(layouts.size() - 1))
            .distinct()
            .filter(l -> l.kind() == PageLayout.Kind.COVER || l.number() > 1)
            .flatMap(l -> outside(l).flatMap(line -> words("K074", PARTNERS, l, line)));
    return Stream.of(missing(layouts), forbidden, partners).flatMap(v -> v);
  }

  private static Stream<Violation> missing(List<PageLayout> layouts) {
    String cover = text(layouts.get(0));
    String last = text(layouts.get(layouts.size() - 1));
    String outside = cover + last + (layouts.size() > 1 ? text(layouts.get(1)) : "");
    List<Violation> missing = new ArrayList<>();
    if (!NUMBER.matcher(cover).find()) {
      missing.add(Violation.of("K070", FaultLocation.page(1)));
    }
    if (!FREE.matcher(cover).find()) {
      missing.add(Violation.of("K071", FaultLocation.page(1)));
    }
    FIELDS.forEach(
        (name, form) -> {
          if (!form.matcher(outside).find()) {
            missing.add(Violation.of("K072", FaultLocation.DOCUMENT, name));
          }
        });
    return missing.stream();
  }

  /** All of a cover; at an issue's end what stands below its text in smaller type. */
  private static Stream<TextLine> outside(PageLayout layout) {
    double most = layout.text().stream().mapToDouble(TextLine::size).max().orElse(0);
    return layout.text().stream()
        .filter(l -> layout.kind() == PageLayout.Kind.COVER || TypeArea.isSmaller(l.size(), most));
  }

  private static Stream<Violation> words(
      String code, Pattern form, PageLayout layout, TextLine line) {
    return form.matcher(PrintedText.solid(line))
        .results()
        .map(m -> m.group())
        .map(
            word ->
                Violation.of(code, FaultLocation.line(layout.number(), line).saying(word), word));
  }

  private static String text(PageLayout layout) {
    StringBuilder out = new StringBuilder();
    layout.lines().forEach(p -> out.append(PrintedText.solid(p.line())));
    return out.toString();
  }
}
