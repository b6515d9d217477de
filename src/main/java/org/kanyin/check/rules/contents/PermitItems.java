package org.kanyin.check.rules.contents;

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

/** What 内部资料性出版物管理办法 (2015) wants printed, and what it forbids. */
public final class PermitItems implements Rule {
  private static final Pattern NUMBER = Pattern.compile("准印证|准印字|准字|内资准|准印");
  private static final Pattern FREE = Pattern.compile("内部资料[，,、]?免费交流");

  /** Article 14.1: on cover, back cover or in the colophon. */
  private static final Map<String, Pattern> FIELDS = new LinkedHashMap<>();

  /** Article 14.2: words of the periodical press. */
  private static final Pattern PRESS =
      Pattern.compile("本刊(?!印|登|载)|本报(?!告)|杂志社|期刊社|报社记者|本刊记者|本报记者|刊号|CN\\d{2}-\\d{4}");

  /** Article 15.2–4. */
  private static final Pattern TRADE =
      Pattern.compile("定价[:：]|每册\\d+元|征订|广告(?:热线|部|招商|刊登)|协办单位|协办[:：]");

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
  public void check(CheckContext s, FaultCollector faults) {
    if (!s.layer().isReliable()) {
      return;
    }
    List<PageLayout> leaves = s.anatomy().pages();
    String cover = text(leaves.get(0));
    String outside =
        cover
            + text(leaves.get(leaves.size() - 1))
            + (leaves.size() > 1 ? text(leaves.get(1)) : "");
    if (!NUMBER.matcher(cover).find()) {
      faults.add("K070", FaultLocation.page(1));
    }
    if (!FREE.matcher(cover).find()) {
      faults.add("K071", FaultLocation.page(1));
    }
    FIELDS.forEach(
        (name, form) -> {
          if (!form.matcher(outside).find()) {
            faults.add("K072", FaultLocation.DOCUMENT, name);
          }
        });
    for (PageLayout leaf : leaves) {
      for (TextLine line : leaf.text()) {
        forbidden("K073", PRESS, leaf, line, faults);
        forbidden("K074", TRADE, leaf, line, faults);
      }
    }
  }

  private static void forbidden(
      String code, Pattern form, PageLayout leaf, TextLine line, FaultCollector faults) {
    Matcher m = form.matcher(PrintedText.solid(line));
    while (m.find()) {
      faults.add(code, FaultLocation.line(leaf.number(), line).saying(m.group()), m.group());
    }
  }

  private static String text(PageLayout leaf) {
    StringBuilder out = new StringBuilder();
    leaf.lines().forEach(p -> out.append(PrintedText.solid(p.line())));
    return out.toString();
  }
}
