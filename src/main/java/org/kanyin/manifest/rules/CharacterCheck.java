package org.kanyin.manifest.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kanyin.base.CharacterSequences;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.base.PrivateCodes;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.MappedText;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlCharacters;

/**
 * Characters that nobody sees or that have no meaning of their own: invisible ones once a
 * paragraph, such as only look like ordinary ones too, variants at each character, private codes at
 * each run of them.
 */
public final class CharacterCheck {
  /** Words of a text that is about radicals and forms of characters: there they are meant. */
  private static final Pattern ABOUT_CHARACTERS = Pattern.compile("部首|偏旁|兼容汉字|兼容字|Unicode");

  /** What decoders put in the place of what they could not read (Unicode 23.8). */
  private static final int REPLACEMENT = 0xFFFD;

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
    lookalikes(e, where, units);
    List<Unit> invisible = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    units.forEach(unit -> text.appendCodePoint(unit.codePoint()));
    for (int i = 0, at = 0; i < units.size(); ) {
      int end = i + 1;
      if (PrivateCodes.contains(units.get(i).codePoint())) {
        while (end < units.size() && PrivateCodes.contains(units.get(end).codePoint())) {
          end++;
        }
        privateCodes(e, units.subList(i, end));
      } else {
        String sequence = text.substring(at, CharacterSequences.end(text, at));
        end = i + sequence.codePointCount(0, sequence.length());
        sequence(e, sequence, units.subList(i, end), invisible);
      }
      at = text.offsetByCodePoints(at, end - i);
      i = end;
    }
    if (!invisible.isEmpty()) {
      Unit first = invisible.get(0);
      log.report("M127", e.file(), first.offset(), code(first), where, list(invisible));
    }
  }

  /** Of an emoji of several code points the whole is spoken of: fonts have it or not. */
  private void sequence(
      SourceNode.Element e, String sequence, List<Unit> units, List<Unit> invisible) {
    if (units.size() > 1 && CharacterSequences.isEmoji(sequence)) {
      return;
    }
    Unit base = units.get(0);
    if (base.codePoint() == REPLACEMENT) {
      log.report("M140", e.file(), base.offset(), code(base));
    } else if (Character.getType(base.codePoint()) == Character.CONTROL && !isSpace(base)) {
      log.report("M141", e.file(), base.offset(), code(base), code(base));
    }
    for (Unit unit : units) {
      if (unit.isInvisible()) {
        if (unit != base && CharacterSequences.selects(sequence, unit.codePoint())) {
          variant(e, base, unit);
        } else {
          invisible.add(unit);
        }
      }
    }
  }

  private static boolean isSpace(Unit unit) {
    return unit.codePoint() <= ' ' && XmlCharacters.isSpace((char) unit.codePoint());
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

  /** Once a paragraph, not where the paragraph is about such characters. */
  private void lookalikes(SourceNode.Element e, String where, List<Unit> units) {
    List<Unit> found =
        units.stream().filter(u -> OrdinaryCharacters.of(u.codePoint()).isPresent()).toList();
    String text =
        units.stream().map(u -> Character.toString(u.codePoint())).collect(Collectors.joining());
    if (!found.isEmpty() && !ABOUT_CHARACTERS.matcher(text).find()) {
      Unit first = found.get(0);
      String quoted = Character.toString(first.codePoint());
      log.report("M139", e.file(), first.offset(), quoted, where, lookalikes(found));
    }
  }

  private static String lookalikes(List<Unit> found) {
    Map<Integer, Long> counts =
        found.stream()
            .collect(
                Collectors.groupingBy(Unit::codePoint, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(n -> lookalike(n.getKey()) + (n.getValue() > 1 ? "（" + n.getValue() + " 处）" : ""))
        .collect(Collectors.joining("、"));
  }

  private static String lookalike(int codePoint) {
    String ordinary = Character.toString(OrdinaryCharacters.of(codePoint).orElseThrow());
    return Character.toString(codePoint) + "（" + code(codePoint) + "）应为“" + ordinary + "”";
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
