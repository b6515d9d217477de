package org.kanyin.lint.rules.issue;

import java.util.Set;
import java.util.stream.Collectors;

/** Surnames in use (百家姓 and the most frequent ones): what may begin a person's name. */
final class Surnames {
  private static final Set<String> DOUBLE =
      Set.of("欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "端木");

  private static final Set<Character> SINGLE =
      ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊"
              + "秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符"
              + "舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏"
              + "席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝绳门负曲肇")
          .chars()
          .mapToObj(c -> (char) c)
          .collect(Collectors.toUnmodifiableSet());

  private Surnames() {}

  /** How many characters of the text at this place are a surname; 0 for none. */
  static int length(String text, int at) {
    if (at + 2 <= text.length() && DOUBLE.contains(text.substring(at, at + 2))) {
      return 2;
    }
    return at < text.length() && SINGLE.contains(text.charAt(at)) ? 1 : 0;
  }
}
