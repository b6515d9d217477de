package org.kanyin.compose;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Box;
import org.kanyin.compose.model.Paragraph.Span;
import org.kanyin.compose.model.Paragraph.Tail;
import org.kanyin.compose.model.Setting;

/** Mixed text made from a seed: every kind of character, measure, alignment and setting. */
public final class RandomParagraphs {
  static final int EM = 12_000;
  private static final String[] PIECES = {
    "会",
    "议",
    "决定",
    "人民代表",
    "工作",
    "法",
    "𠮷",
    "々",
    "，",
    "。",
    "、",
    "；",
    "：",
    "？",
    "！",
    "（甲）",
    "“乙”",
    "《丙》",
    "‘丁’",
    "——",
    "……",
    "·",
    "～",
    "—",
    "2023年",
    "12月5日",
    "100万元",
    "3.5%",
    "1,234人",
    "-5℃",
    "GDP",
    "Windows",
    " word",
    "don’t",
    "“A”",
    " ",
    "\u00a0",
    "\u3000",
    "葛\ufe00",
    "https://a.example.org/b-c/d",
    "x.y@example.com",
    "/",
    "№5",
    "￥30",
    "①",
    "é",
    "5kg",
    "10 km",
    "\u2028",
    "\u2029",
    "\ufffc",
    "\ufffc"
  };

  private RandomParagraphs() {}

  public static Paragraph next(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(random.nextInt(3) == 0 ? PIECES.length : 12)]);
    }
    String all = text.toString();
    Setting s = Setting.preset(random.nextInt(4) == 0 ? "print-2023" : "gb");
    s = s.with("level", List.of("basic", "gb", "strict").get(random.nextInt(3)));
    int measure = random.nextInt(5) == 0 ? 4 + random.nextInt(8) : 12 + random.nextInt(30);
    return new Paragraph(
        all,
        spans(all, random),
        boxes(all, random),
        tail(all, random),
        measure * EM + (random.nextInt(3) == 0 ? random.nextInt(EM) : 0),
        random.nextInt(3) * EM,
        random.nextInt(4) == 0 ? Align.values()[random.nextInt(3)] : Align.JUSTIFY,
        Align.START,
        random.nextInt(10) == 0 ? random.nextInt(3) - 1 : 0,
        s);
  }

  /** Now and then another size, as a raised figure or a note has. */
  private static List<Span> spans(String text, Random random) {
    int a = Math.min(text.length(), random.nextInt(40));
    int b = Math.min(text.length(), a + random.nextInt(6));
    if (random.nextInt(3) > 0 || a == 0 || a == b || b == text.length() || surrogate(text, a, b)) {
      return List.of(new Span(0, text.length(), EM, EmFace.FACE));
    }
    return List.of(
        new Span(0, a, EM, EmFace.FACE),
        new Span(a, b, 7_777, EmFace.FACE),
        new Span(b, text.length(), EM, EmFace.FACE));
  }

  private static boolean surrogate(String text, int... at) {
    return java.util.Arrays.stream(at).anyMatch(i -> Character.isLowSurrogate(text.charAt(i)));
  }

  private static List<Box> boxes(String text, Random random) {
    Box.Kind[] kinds = {Box.Kind.INLINE, Box.Kind.WESTERN, Box.Kind.NOTE_MARK};
    List<Box> boxes = new java.util.ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == Paragraph.OBJECT) {
        boxes.add(new Box(i, 3_000 + random.nextInt(2 * EM), kinds[random.nextInt(3)]));
      }
    }
    return boxes;
  }

  private static Optional<Tail> tail(String text, Random random) {
    int at = text.length() - 1 - random.nextInt(6);
    boolean none =
        random.nextInt(3) > 0
            || at < 0
            || surrogate(text, at)
            || text.substring(at).chars().anyMatch(c -> c == 0x2028 || c == 0x2029 || c == ' ');
    Tail.Mode mode = random.nextBoolean() ? Tail.Mode.AFTER : Tail.Mode.RIGHT;
    return none ? Optional.empty() : Optional.of(new Tail(at, mode));
  }
}
