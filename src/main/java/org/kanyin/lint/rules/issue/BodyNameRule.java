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
 * One body named in two ways: a committee of a congress that is one of its standing committee's
 * elsewhere, and a court or procuratorate whose place has lost its rank (某某检察院 for 某某县人民检察院).
 */
public final class BodyNameRule implements LintRule {
  private static final Pattern COMMITTEE =
      Pattern.compile("([省市县区州盟旗])人大(常委会)?([\\p{IsHan}]{2,6}?)(?:委员会|委)(?!员长|书记|员会|派|托|任)");
  private static final Pattern NO_FIELD =
      Pattern.compile(".*(?:常|党|工|主任|代表|机关|和|与|的|及|政府|人大|市|县|各|专|组|议|执行).*");

  private static final Pattern COURT =
      Pattern.compile("(?<=、|联合|会同|协同|与|和|由)([\\p{IsHan}]{2})(检察院|法院)(?![\\p{IsHan}]{0,2}[长）])");
  private static final Pattern RANKED = Pattern.compile("[县市区旗州](?:人民)(?:检察院|法院)");
  private static final Pattern NO_PLACE =
      Pattern.compile(
          ".*[市县区省州旗级院民下本我该各两]|上级|下级|基层|高级|中级|最高|铁路|海事|军事|金融|地方|军地|两地|三地|各地|外地|属地|兄弟|友邻|毗邻|周边|相邻|流域|沿线|涉军|军队|专门|有关|相关|涉案|当地|异地|互联网|先后|分别|支持|监督|协助|推动|督促|依托|邀请|部分");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    committees(manuscript, remarks);
    manuscript.articles().forEach(a -> courts(a, remarks));
    return remarks;
  }

  private record Named(Passage passage, int from, int to, String form) {}

  private static void committees(Manuscript manuscript, List<TextFault> remarks) {
    Map<String, List<Named>> forms = new LinkedHashMap<>();
    for (Passage p : manuscript.passages()) {
      Matcher m = COMMITTEE.matcher(p.text());
      while (!p.is(PartKind.TOC_TITLE) && m.find()) {
        if (!NO_FIELD.matcher(m.group(3)).matches()) {
          String of = m.group(2) == null ? "" : m.group(2);
          forms
              .computeIfAbsent(m.group(1) + m.group(3), k -> new ArrayList<>())
              .add(new Named(p, m.start(), m.end(), m.group(1) + "人大" + of));
        }
      }
    }
    for (List<Named> all : forms.values()) {
      Map<String, List<Named>> by = new LinkedHashMap<>();
      all.forEach(n -> by.computeIfAbsent(n.form(), k -> new ArrayList<>()).add(n));
      if (by.size() == 2) {
        List<List<Named>> two = new ArrayList<>(by.values());
        boolean firstIsRare = two.get(0).size() < two.get(1).size();
        List<Named> rare = two.get(firstIsRare ? 0 : 1);
        Named usual = two.get(firstIsRare ? 1 : 0).get(0);
        String instead = usual.passage().text().substring(usual.from(), usual.to());
        rare.forEach(
            n -> remarks.add(TextFault.of("L096", n.passage(), n.from(), n.to(), instead)));
      }
    }
  }

  private static void courts(List<Passage> article, List<TextFault> remarks) {
    if (article.stream().noneMatch(p -> RANKED.matcher(p.text()).find())) {
      return;
    }
    for (Passage p : article) {
      Matcher m = COURT.matcher(p.text());
      while (p.isProse() && m.find()) {
        if (!NO_PLACE.matcher(m.group(1)).matches()) {
          remarks.add(TextFault.of("L106", p, m.start(1), m.end(2)));
        }
      }
    }
  }
}
