package org.kanyin.intake.document;

import java.util.List;
import java.util.Locale;

/** The faces that a Chinese office tells structure with (GB/T 9704—2012 §5.2.3, 7.3.1 to 7.3.3). */
public enum TypeFace {
  XIAOBIAOSONG("小标宋体", "小标宋", "xbs", "标宋", "大标宋"),
  HEI("黑体", "黑体", "simhei", "heiti", "雅黑", "yahei", "hei", "大黑"),
  KAI("楷体", "楷", "kai"),
  FANGSONG("仿宋体", "仿宋", "fangsong", "fang song"),
  SONG("宋体", "宋", "simsun", "song", "serif", "ming"),
  OTHER("别的字体");

  private final String label;
  private final List<String> signs;

  TypeFace(String label, String... signs) {
    this.label = label;
    this.signs = List.of(signs);
  }

  /** What the editor calls it. */
  public String label() {
    return label;
  }

  static TypeFace of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (TypeFace face : values()) {
      if (face.signs.stream().anyMatch(lower::contains)) {
        return face;
      }
    }
    return OTHER;
  }
}
