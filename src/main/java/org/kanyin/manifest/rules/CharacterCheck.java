package org.kanyin.manifest.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.MappedText;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;

/**
 * Characters that nobody sees or that have no meaning of their own: invisible ones once a
 * paragraph, variants at each character, private codes at each run of them.
 */
public final class CharacterCheck {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private final FindingLog log;

  private CharacterCheck(FindingLog log) {
    this.log = log;
  }

  /** Looks at every text and attribute of all files. */
  public static void run(SourceDocument document, FindingLog log) {
    CharacterCheck check = new CharacterCheck(log);
    document.roots().forEach(check::element);
  }

  /** Looks at the text and attributes of one file. */
  public static void run(SourceNode.Element root, FindingLog log) {
    new CharacterCheck(log).element(root);
  }

  /** One character of a block or an attribute. */
  private record Unit(int codePoint, int offset) {
    boolean isInvisible() {
      return InvisibleCharacters.contains(codePoint);
    }
  }

  private void element(SourceNode.Element e) {
    for (SourceNode.Attribute a : e.attributes()) {
      List<Unit> units = new ArrayList<>();
      add(a.raw(), units);
      look(e, "属性“" + a.written() + "”", units);
    }
    if (isOwnText(e)) {
      List<Unit> units = new ArrayList<>();
      collect(e, units);
      look(e, "这一段", units);
    }
    e.elements().forEach(this::element);
  }

  /** Whether its text is not part of a paragraph around it. */
  private static boolean isOwnText(SourceNode.Element e) {
    return e.is(InlineKind.FOOTNOTE) || !(e.kind().orElse(null) instanceof InlineKind);
  }

  private static void collect(SourceNode.Element e, List<Unit> units) {
    for (SourceNode child : e.children()) {
      if (child instanceof SourceNode.Text t) {
        add(t.raw(), units);
      } else if (child instanceof SourceNode.Element c && !isOwnText(c)) {
        collect(c, units);
      }
    }
  }

  private static void add(MappedText text, List<Unit> units) {
    String value = text.value();
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      units.add(new Unit(value.codePointAt(i), text.offsets()[i]));
    }
  }

  private void look(SourceNode.Element e, String where, List<Unit> units) {
    List<Unit> invisible = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (PrivateCodes.contains(unit.codePoint())) {
        int end = i + 1;
        while (end < units.size() && PrivateCodes.contains(units.get(end).codePoint())) {
          end++;
        }
        privateCodes(e, units.subList(i, end));
        i = end - 1;
      } else if (unit.isInvisible() && !isInSequence(units, i)) {
        if (InvisibleCharacters.isVariationSelector(unit.codePoint()) && hasBase(units, i)) {
          variant(e, units.get(i - 1), unit);
        } else {
          invisible.add(unit);
        }
      }
    }
    if (!invisible.isEmpty()) {
      Unit first = invisible.get(0);
      log.report("M127", e.file(), first.offset(), code(first), where, list(invisible));
    }
  }

  private static boolean hasBase(List<Unit> units, int i) {
    if (i == 0) {
      return false;
    }
    Unit before = units.get(i - 1);
    return !before.isInvisible()
        && !Character.isSpaceChar(before.codePoint())
        && !Character.isWhitespace(before.codePoint());
  }

  /** Of an emoji of several code points the first speaks for all: fonts have it or not. */
  private static boolean isInSequence(List<Unit> units, int i) {
    int c = units.get(i).codePoint();
    boolean binds =
        c == ZERO_WIDTH_JOINER
            || InvisibleCharacters.isVariationSelector(c)
            || (c >= 0xE0020 && c <= 0xE007F);
    int base = i - 1;
    while (base >= 0 && units.get(base).isInvisible()) {
      base--;
    }
    return binds && base >= 0 && isPictograph(units.get(base).codePoint());
  }

  /** The blocks of emoji beyond the BMP, which no font of text has. */
  private static boolean isPictograph(int c) {
    return c >= 0x1F000 && c <= 0x1FAFF;
  }

  private void variant(SourceNode.Element e, Unit base, Unit selector) {
    String character = Character.toString(base.codePoint());
    log.report("M129", e.file(), base.offset(), character, character, code(base), code(selector));
  }

  private void privateCodes(SourceNode.Element e, List<Unit> run) {
    List<Integer> codes = run.stream().map(Unit::codePoint).distinct().toList();
    String named = codes.stream().map(CharacterCheck::code).collect(Collectors.joining("、"));
    String hint =
        codes.stream()
            .flatMap(c -> PrivateCodes.encoded(c).map(u -> replacement(c, u)).stream())
            .collect(Collectors.joining("；"));
    boolean all = codes.stream().allMatch(c -> PrivateCodes.encoded(c).isPresent());
    String rest = all ? "。" : "；其余的请对照原稿换成 Unicode 里的字。";
    int at = run.get(0).offset();
    log.hinted(hint.isEmpty() ? "" : hint + rest, "M128", e.file(), at, named, named);
  }

  private static String replacement(int code, int encoded) {
    return "请把 " + code(code) + " 换成“" + Character.toString(encoded) + "”（" + code(encoded) + "）";
  }

  private static String list(List<Unit> invisible) {
    Map<Integer, Long> counts =
        invisible.stream()
            .collect(
                Collectors.groupingBy(Unit::codePoint, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(
            n ->
                code(n.getKey())
                    + " "
                    + InvisibleCharacters.name(n.getKey()).orElseThrow()
                    + (n.getValue() > 1 ? "（" + n.getValue() + " 处）" : ""))
        .collect(Collectors.joining("、"));
  }

  private static String code(Unit unit) {
    return code(unit.codePoint());
  }

  private static String code(int codePoint) {
    return String.format("U+%04X", codePoint);
  }
}
