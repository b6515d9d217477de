package org.kanyin.intake.structure;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kanyin.base.RoomTable;

/** Whether words look like the name of a person or of a body ({@code surnames.tsv}). */
final class ChineseNames {
  private static final Set<String> SURNAMES =
      RoomTable.rowsUnderHeadings(ChineseNames.class, "surnames.tsv").stream()
          .flatMap(r -> Set.of(r[1].split(" ")).stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Usual words that begin like a name ({@code name-words.tsv}). */
  private static final Set<String> USUAL =
      RoomTable.rowsUnderHeadings(ChineseNames.class, "name-words.tsv").stream()
          .flatMap(r -> Set.of(r[1].split(" ")).stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Villages and towns are named by the families that live there: 王家庄. */
  private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,}[村庄镇县市区乡店河山桥屯寨堡湾岭坡沟营庙口岛湖]");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");

  /** Names of other peoples, with a dot: 阿依古丽·买买提. */
  private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}{1,8}(?:[·•]\\p{IsHan}{1,8})+");

  private static final Pattern BODY =
      Pattern.compile(
          "\\p{IsHan}{2,}(?:[室处局委部办会院组社科庭厅站所队团校厂府段行股署馆园店台站库]|中心|公司|集团|大学|学院|机关|支部|编辑部|协会|联合会"
              + "|[省市区县旗乡镇村])");

  private static final Pattern POST =
      Pattern.compile(
          "\\p{IsHan}*(?:主任|书记|局长|处长|科长|部长|县长|市长|区长|乡长|镇长|主席|委员|代表|秘书长|院长|检察长|校长|教授|研究员|记者"
              + "|干部|科员|专员|调研员|巡视员|常委|厅长|所长|站长|队长|会长|理事长|经理|主编|编辑|通讯员|组长|庭长|行长|社长|主管)");

  /** Words of two or three characters that begin like a surname and are none. */
  private static final Set<String> WORDS =
      Set.of(
          "高度", "金融", "安全", "和谐", "平安", "全面", "方案", "方法", "时间", "常委", "常务", "党委", "党组", "党建", "任务",
          "成果", "成效", "包括", "经验", "项目", "计划", "工作", "应急", "程序", "安排", "印发", "农业", "文化", "文明", "法院",
          "管理", "习近平", "路线", "路径", "水利", "高质量", "建议", "通知", "报告", "关于", "向上", "向前", "支部", "单位",
          "单独", "华北", "严格", "强化", "解读", "解放", "温暖", "明确", "连续", "从严", "花开", "于是", "何以", "何为", "如何",
          "相关", "查处", "钟情", "万众", "古城", "古韵", "黄金");

  private ChineseNames() {}

  static boolean isPerson(String word) {
    if (DOTTED.matcher(word).matches()) {
      return true;
    }
    if (!HAN.matcher(word).matches()
        || WORDS.contains(word)
        || isPost(word)
        || word.endsWith("完")) {
      return false;
    }
    int length = word.codePointCount(0, word.length());
    boolean compound = length > 2 && SURNAMES.contains(first(word, 2));
    int most = compound ? 4 : 3;
    return length <= most && (compound || SURNAMES.contains(first(word, 1)));
  }

  /** The first characters; some of names are beyond the Basic Multilingual Plane. */
  private static String first(String word, int count) {
    return word.substring(0, word.offsetByCodePoints(0, count));
  }

  /** Words of an editor's that stand where names do. */
  private static final Set<String> EDITORIAL =
      Set.of(
          "纪实", "侧记", "散文", "小说", "诗歌", "组诗", "节选", "摘录", "摘要", "上篇", "下篇", "之一", "之二", "之三", "待续",
          "续完", "未完", "连载", "有删节", "前言", "后记", "引言", "序言", "目录", "讲话", "发言", "通知", "报告", "题记", "完结",
          "下同", "见图", "见表", "略图", "外一首", "外二首", "送审稿", "征求意见", "试行", "草案", "修订稿", "一等奖", "二等奖",
          "三等奖", "综述", "随笔", "杂谈", "访谈", "评论", "简讯", "要闻", "方言", "译文", "内部");

  /** Whether a word that no list of families knows may be a name all the same. */
  static boolean mayBePerson(String word) {
    return HAN.matcher(word).matches()
        && !EDITORIAL.contains(word)
        && !WORDS.contains(word)
        && !isBody(word)
        && !isPost(word)
        && !word.endsWith("完");
  }

  /** Whether a name may as well be a word or a place. */
  static boolean isDubious(String name) {
    return USUAL.contains(name) || PLACE.matcher(name).matches();
  }

  static boolean isBody(String word) {
    return word.length() >= 3 && BODY.matcher(word).matches();
  }

  static boolean isPost(String word) {
    return POST.matcher(word).matches();
  }
}
