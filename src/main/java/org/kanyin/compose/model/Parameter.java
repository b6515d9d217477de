package org.kanyin.compose.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every number and choice of the rules, with its name, default and one sentence for the manual. */
public enum Parameter {
  LEVEL("level", "basic|gb|strict", "gb", "gb", "行首行尾禁则的级别，见 marks.tsv（clreq 三级）"),
  LINES("line-breaking", "optimum|first-fit", "optimum", "first-fit", "断行：整段最优，或逐行排满"),
  LINE_START("line-start", "half|full", "half", "full", "行首的开始类标点：半字或全字"),
  FIRST_LINE("first-line", "half|full", "half", "full", "段首缩进之后的开始类标点：半字或全字"),
  LINE_END("line-end", "half|full|hang", "half", "hang", "行末的标点：半字、全字，或容许一个结束类标点悬出版心"),
  NEIGHBOURS("neighbours", "squeeze|full", "squeeze", "full", "相邻的标点：挤去半字，或各占全字"),
  SQUEEZE_MARKS("squeeze-marks", "on|off", "on", "off", "为排齐一行，可否压缩标点的空白（先挤进，后推出）"),
  INTERPUNCT_WIDTH("interpunct-width", "half|full", "half", "half", "间隔号的宽度"),
  FIGURE_WIDTH("figure-width", "font|half", "font", "half", "阿拉伯数字：随字体，或各占半字居中"),
  GAP("cjk-latin-gap", Unit.EM, "0.25", "0.25", "汉字与西文字母、数字之间的空隙"),
  GAP_MIN("cjk-latin-gap-min", Unit.EM, "0.125", "0.125", "这一空隙压缩的下限"),
  GAP_PREFERRED("cjk-latin-gap-preferred", Unit.EM, "0.333", "0.333", "这一空隙拉伸而仍不显眼的限度"),
  GAP_MAX("cjk-latin-gap-max", Unit.EM, "0.5", "0.5", "这一空隙拉伸的上限"),
  WORD_SPACE("word-space", Unit.FONT_OR_EM, "font", "font", "西文词距；font 为字体自带的空格"),
  WORD_SPACE_MIN("word-space-min", Unit.EM, "0.25", "0.25", "西文词距压缩的下限"),
  WORD_SPACE_MAX("word-space-max", Unit.EM, "0.5", "0.5", "西文词距拉伸的上限"),
  NUMBER_UNIT("number-unit", "on|off", "on", "off", "数字与单位、量词不拆开（units.tsv）"),
  LONELY("lonely-character", "on|off", "on", "off", "避免段末孤字"),
  CHARACTER_MAX("max-character-stretch", Unit.EM, "0.1", "0.1", "字距拉伸的限度；超过则为过松（LOOSE），也才许拆开数字与单位"),
  RAGGED_BEYOND("ragged-beyond", Unit.EM, "0.5", "0.5", "每处须拉伸超过此数的行不再拉伸，按自然宽度排（仍报 LOOSE）"),
  TAIL_GAP("tail-gap", Unit.EM, "1", "1", "同行靠右的署名与正文之间至少留的空"),
  URL_BREAKS("url-breaks", "on|off", "on", "on", "网址、邮箱可在 / . @ - 之后折行"),
  BALANCE("balance", "on|off", "on", "on", "居中的标题各行长短求均匀"),
  WORD_LINES(
      "word-lines",
      "off|fewest|any",
      "off",
      "off",
      "题名按词分行、各行匀称：off 不按词；fewest 按词，行数最少；any 按词，为不拆开一个词可以多一行"),
  COST_LINE("cost-line", Unit.COST, "5", "5", "多一行的代价"),
  COST_WORD_SPACE("cost-word-space", Unit.COST, "10", "10", "词距压缩或拉伸的显眼程度"),
  COST_INTERPUNCT("cost-interpunct", Unit.COST, "20", "20", "间隔号压缩的显眼程度"),
  COST_BRACKET("cost-bracket", Unit.COST, "30", "30", "括号、引号外侧压缩的显眼程度"),
  COST_PAUSE("cost-pause-mark", Unit.COST, "60", "60", "，、；：压缩的显眼程度"),
  COST_GAP("cost-gap", Unit.COST, "80", "80", "汉字西文间空隙压缩或拉伸的显眼程度"),
  COST_STOP("cost-stop-mark", Unit.COST, "200", "200", "。？！压缩的显眼程度"),
  COST_CHARACTER("cost-character", Unit.COST, "50000", "50000", "字距拉伸的显眼程度，最高"),
  COST_TAIL("cost-tail", Unit.COST, "2000", "2000", "署名另起一行的代价");

  /** What a value is counted in. */
  public enum Unit {
    CHOICE(""),
    EM("em"),
    FONT_OR_EM("em"),
    COST("");

    final String sign;

    Unit(String sign) {
      this.sign = sign;
    }
  }

  /** In place of a width: what the font has. */
  public static final int FONT = -1;

  private final String key;
  private final Unit unit;
  final List<String> choices;
  final String gb;
  final String print2023;
  final String text;

  Parameter(String key, String choices, String gb, String print2023, String text) {
    this(key, Unit.CHOICE, List.of(choices.split("\\|")), gb, print2023, text);
  }

  Parameter(String key, Unit unit, String gb, String print2023, String text) {
    this(key, unit, List.of(), gb, print2023, text);
  }

  Parameter(String key, Unit unit, List<String> choices, String gb, String print2023, String text) {
    this.key = key;
    this.unit = unit;
    this.choices = choices;
    this.gb = gb;
    this.print2023 = print2023;
    this.text = text;
  }

  /** Its name in styles and {@code --set}. */
  public String key() {
    return key;
  }

  public Unit unit() {
    return unit;
  }

  static Optional<Parameter> named(String key) {
    return Arrays.stream(values()).filter(p -> p.key.equals(key)).findFirst();
  }

  /** A choice as its place in the list, a width in thousandths of an em, a cost as it is. */
  public int parse(String value) {
    String v = value.strip();
    if (unit == Unit.CHOICE) {
      int at = choices.indexOf(v);
      if (at < 0) {
        throw bad(value);
      }
      return at;
    }
    if (unit == Unit.FONT_OR_EM && v.equals("font")) {
      return FONT;
    }
    double number = number(v.endsWith("em") ? v.substring(0, v.length() - 2).strip() : v, value);
    if (!(number >= 0 && number <= 1_000_000)) {
      throw bad(value);
    }
    return (int) Math.round(unit == Unit.COST ? number : number * 1000);
  }

  private double number(String v, String value) {
    try {
      int slash = v.indexOf('/');
      return slash < 0
          ? Double.parseDouble(v)
          : Double.parseDouble(v.substring(0, slash)) / Double.parseDouble(v.substring(slash + 1));
    } catch (NumberFormatException e) {
      throw bad(value);
    }
  }

  private IllegalArgumentException bad(String value) {
    return new IllegalArgumentException("参数 " + key + " 的值“" + value + "”无效，可用：" + values(" | "));
  }

  /** What may be given, for messages and the manual. */
  String values(String between) {
    return switch (unit) {
      case CHOICE -> String.join(between, choices);
      case EM -> "以 em 计的数，如 0.25 或 1/4";
      case FONT_OR_EM -> "font" + between + "以 em 计的数，如 0.25 或 1/4";
      case COST -> "不小于 0 的整数";
    };
  }
}
