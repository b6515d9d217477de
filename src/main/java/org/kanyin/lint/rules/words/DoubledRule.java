package org.kanyin.lint.rules.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** Words typed twice, and items that stand twice in one list. */
public final class DoubledRule implements LintRule {
  /** Longer words than two characters that are doubled are never meant, up to so many. */
  private static final int LONGEST = 8;

  /** What is counted out, however long: 一个字一个字地读. */
  private static final Pattern COUNTED =
      Pattern.compile("[一几半两三][个件字次天步点张页行遍条句本份家户层级排根块片笔代年月日面边项环针刀村人滴口摞叠批组段篇句阵步圈种类期号].*");

  private static final Pattern TWO = Pattern.compile("([\\p{IsHan}])([\\p{IsHan}])\\1\\2");
  private static final Pattern ONE =
      Pattern.compile(
          "(?<!目)的的(?!确|士)|了了(?!解|结|然|却|事|局|不|之|无|望)|和和(?!气|美|睦|谐|平|田)|(?<![现正存所实内潜外旨自好何])在在|与与(?!会)|及及(?!时|早)|把把(?!手|关|脉|握)"
              + "|并并|将将(?!军|来|领|士|要|近|才)|被被|(?<![因认以作成])为为(?!民|人|之|主)|会会(?!议|场|员|长|费|计|见|谈|客|合|诊|同)|市市(?!场|民|委|政|长|县|区|人|直)"
              + "|(?<=[领基过][导础程])(?:下下|上上|中中)(?=，)"
              + "|落落(?=实)|贯贯(?=彻)|推推(?=进|动)|提提(?=升|高)|监监(?=督)|坚坚(?=持)|完完(?=善)|健健(?=全)|群群(?=众)|情情(?=况)"
              + "|问问(?=题)|审审(?=议)|思思(?=想)|巩巩(?=固)|维维(?=护)|履履(?=行)|督督(?=促)|促促(?=进)");

  /** Verbs that are said twice (研究研究), nouns that are verbs too (代表代表人民), and counts. */
  private static final Set<String> FREE =
      Set.of(
          "研究", "商量", "讨论", "交流", "学习", "了解", "考虑", "琢磨", "锻炼", "打扫", "收拾", "整理", "检查", "观察", "体验",
          "调查", "休息", "放松", "批评", "表扬", "鼓励", "代表", "领导", "组织", "建设", "发展", "管理", "服务", "教育", "规定",
          "规划", "计划", "报告", "监督", "决定", "评价", "介绍", "总结", "联系", "支持", "帮助", "指导", "演示", "试验", "哈哈",
          "常常", "往往", "千万", "尝试", "比划", "参谋", "指点", "活动", "热闹", "高兴", "合计", "打听", "宣传", "落实", "沟通",
          "协调", "反思", "思考", "回忆", "感受", "品味", "走访", "实践", "创新", "改造", "改革", "生产", "消费");

  private static final Pattern CLAUSE = Pattern.compile("[^，。；：！？（）“”\\n]+");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (!p.isAddress()) {
        doubled(p, remarks);
        items(p, remarks);
      }
    }
    return remarks;
  }

  private static void doubled(Passage p, List<TextFault> remarks) {
    Matcher one = ONE.matcher(p.text());
    while (one.find()) {
      remarks.add(doubled(p, one, p.text().substring(one.start(), one.start() + 1)));
    }
    longer(p, remarks);
    Matcher two = TWO.matcher(p.text());
    while (two.find()) {
      String word = two.group(1) + two.group(2);
      boolean free =
          FREE.contains(word)
              || two.group(1).equals(two.group(2))
              || "着不".contains(two.group(2))
              || "一几半三两条".contains(two.group(1));
      if (!free) {
        remarks.add(doubled(p, two, word));
      }
    }
  }

  private static void longer(Passage p, List<TextFault> remarks) {
    String text = p.text();
    for (int at = 0; at + 6 <= text.length(); at++) {
      for (int length = 3; length <= LONGEST && at + 2 * length <= text.length(); length++) {
        String word = text.substring(at, at + length);
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        if (text.startsWith(word, at + length) && isWord(word, before)) {
          remarks.add(doubled(p, at, at + 2 * length, word));
          at += 2 * length - 1;
          break;
        }
      }
    }
  }

  /** Not 走着走着, 管用不管用不知道, 一个字一个字, which say it again on purpose. */
  private static boolean isWord(String word, char before) {
    char last = word.charAt(word.length() - 1);
    boolean meant =
        word.indexOf('着') >= 0
            || last == '不'
            || (last == '一' && before == '一')
            || COUNTED.matcher(word).matches();
    return !meant
        && word.chars().distinct().count() > 1
        && word.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  private static TextFault doubled(Passage p, Matcher m, String word) {
    return doubled(p, m.start(), m.end(), word);
  }

  private static TextFault doubled(Passage p, int from, int to, String word) {
    String text = p.text().substring(from, to);
    return new TextFault("L080", p, from, to, List.of(text, word), Optional.of(word));
  }

  /** How a list goes on behind its last item: 三个环节, 等方面. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?<=[\\p{IsHan}]{2})(?:[一二三四五六七八九十两\\d]+(?:个|项|条|种|类|名|方面)|等|参加|出席|到会|陪同|列席|先后).*");

  private static void items(Passage p, List<TextFault> remarks) {
    Matcher list = CLAUSE.matcher(p.text());
    while (list.find()) {
      String[] items = list.group().split("、", -1);
      int at = list.start() + items[0].length() + 1;
      List<String> before = new ArrayList<>();
      for (int i = 1; i < items.length; i++) {
        boolean last = i == items.length - 1;
        String item = last ? TAIL.matcher(items[i]).replaceFirst("") : items[i];
        boolean tailed = !last || item.length() < items[i].length();
        if (item.length() >= 2
            && (before.contains(item) || (tailed && items[0].equals(item) && items.length > 2))) {
          remarks.add(TextFault.of("L081", p, at, at + item.length()));
        }
        before.add(item);
        at += items[i].length() + 1;
      }
    }
  }
}
