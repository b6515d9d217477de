package org.kanyin.manifest.normalise;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.parse.MappedText;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlCharacters;

/**
 * The white space of one block of text as it will be set: line ends and indentation between Chinese
 * characters vanish; any other run becomes one blank; at the ends of the block and around a
 * designed break nothing is left. U+3000 and U+00A0 are characters. The rule sees through inline
 * elements and page beginnings, so that markup never adds or eats a blank.
 */
final class WhiteSpace {
  /** One character of the block in reading order; {@code text} is -1 for a designed break. */
  private record Unit(char c, int offset, int text) {}

  private final List<Unit> units = new ArrayList<>();
  private final List<SourceNode.Text> texts = new ArrayList<>();

  private WhiteSpace() {}

  /** What remains of every text of a block, footnotes and what stands in them left out. */
  static Map<SourceNode.Text, MappedText> of(SourceNode.Element block) {
    WhiteSpace run = new WhiteSpace();
    run.collect(block);
    return run.settle();
  }

  /** The same for an attribute that is set as text. */
  static MappedText of(MappedText chars) {
    WhiteSpace run = new WhiteSpace();
    SourceNode.Text text = new SourceNode.Text(chars, 0);
    run.add(text);
    return run.settle().get(text);
  }

  private void collect(SourceNode.Element element) {
    for (SourceNode child : element.children()) {
      if (child instanceof SourceNode.Text t) {
        add(t);
      } else if (child instanceof SourceNode.Element e) {
        if (e.is(InlineKind.BR)) {
          units.add(new Unit('\n', e.offset(), -1));
        } else if (!e.is(InlineKind.FOOTNOTE)) {
          collect(e);
        }
      }
    }
  }

  private void add(SourceNode.Text text) {
    texts.add(text);
    MappedText chars = text.chars();
    for (int i = 0; i < chars.value().length(); i++) {
      units.add(new Unit(chars.value().charAt(i), chars.offsets()[i], texts.size() - 1));
    }
  }

  private Map<SourceNode.Text, MappedText> settle() {
    List<MappedText.Builder> kept = new ArrayList<>();
    texts.forEach(t -> kept.add(new MappedText.Builder()));
    int i = 0;
    while (i < units.size()) {
      Unit unit = units.get(i);
      if (!isSpace(unit)) {
        if (unit.text >= 0) {
          kept.get(unit.text).add(unit.c, unit.offset);
        }
        i++;
        continue;
      }
      int end = i;
      while (end < units.size() && isSpace(units.get(end))) {
        end++;
      }
      if (keepsBlank(i, end)) {
        kept.get(unit.text).add(' ', unit.offset);
      }
      i = end;
    }
    Map<SourceNode.Text, MappedText> out = new IdentityHashMap<>();
    for (int t = 0; t < texts.size(); t++) {
      out.put(texts.get(t), kept.get(t).build());
    }
    return out;
  }

  private static boolean isSpace(Unit unit) {
    return unit.text >= 0 && XmlCharacters.isSpace(unit.c);
  }

  private boolean keepsBlank(int from, int to) {
    if (from == 0 || to == units.size() || isBreak(from - 1) || isBreak(to)) {
      return false;
    }
    boolean lineEnd = false;
    for (int i = from; i < to; i++) {
      lineEnd |= units.get(i).c == '\n';
    }
    return !(lineEnd && isChinese(from - 1, -1) && isChinese(to, 1));
  }

  private boolean isBreak(int i) {
    return units.get(i).text < 0;
  }

  /**
   * Whether the character nearest to {@code from} in the direction is Chinese. Quotation marks,
   * dashes and dots that both scripts share are passed over: what they enclose decides. Where
   * nothing decides, the manuscript is Chinese.
   */
  private boolean isChinese(int from, int step) {
    for (int i = from; i >= 0 && i < units.size() && !isBreak(i); i += step) {
      char c = units.get(i).c;
      if (XmlCharacters.isSpace(c) || isShared(c)) {
        continue;
      }
      if (Character.isLowSurrogate(c) && i > 0) {
        return isChinese(Character.toCodePoint(units.get(i - 1).c, c));
      } else if (Character.isHighSurrogate(c) && i + 1 < units.size()) {
        return isChinese(Character.toCodePoint(c, units.get(i + 1).c));
      }
      return isChinese(c);
    }
    return true;
  }

  /** ‘ ’ “ ” — … ·, and U+2027, U+22EF, U+2E3A. */
  private static boolean isShared(char c) {
    return "‘’“”—―…·‧⋯⸺".indexOf(c) >= 0;
  }

  /** Han, kana, bopomofo; CJK symbols and punctuation; vertical, full-width and small forms. */
  private static boolean isChinese(int codePoint) {
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.BOPOMOFO
        || (codePoint >= 0x2460 && codePoint <= 0x24FF)
        || (codePoint >= 0x3000 && codePoint <= 0x33FF)
        || (codePoint >= 0xFE10 && codePoint <= 0xFE6F)
        || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6);
  }
}
