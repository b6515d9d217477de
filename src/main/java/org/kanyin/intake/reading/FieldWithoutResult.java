package org.kanyin.intake.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.intake.opc.XmlElement;
import org.kanyin.intake.style.Twips;

/** Fields that show something and have no result that could be read (ECMA-376 §17.16.5). */
final class FieldWithoutResult {
  private static final Pattern SYMBOL =
      Pattern.compile("(?i)^\\s*SYMBOL\\s+(0x[0-9a-f]+|\\d+)(?:.*\\\\f\\s+\"([^\"]+)\")?.*");

  /** Numbers that Word counts, and the words of a button. */
  private static final Set<String> SHOWING =
      Set.of("MACROBUTTON", "GOTOBUTTON", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM");

  private FieldWithoutResult() {}

  /**
   * What stands in the text for it.
   *
   * @param data of a form field ({@code ffData})
   * @return empty where it shows nothing, or what it shows is only told
   */
  static Optional<String> text(
      String name, String instruction, Optional<XmlElement> data, ReadingState state) {
    return switch (name) {
      case "EQ" -> EquationField.of(instruction).map(s -> equation(s, state));
      case "SYMBOL" -> symbol(instruction, state);
      case "FORMCHECKBOX" -> Optional.of(box(data, state));
      case "FORMDROPDOWN" -> chosen(data, state);
      default -> {
        if (SHOWING.contains(name)) {
          state.log.leftOut("W087", state.here(), "", name, instruction.strip());
        }
        yield Optional.empty();
      }
    };
  }

  private static String equation(EquationField.Shown shown, ReadingState state) {
    String base = shown.base();
    if (shown.circled()) {
      Optional<String> circled = CircledCharacter.of(base);
      String text = circled.orElse(base);
      state.log.changed(circled.isPresent() ? "W088" : "W089", state.here(), "", text, base, text);
      return text;
    }
    if (!shown.reading().isEmpty()) {
      state.log.changed("W028", state.here(), "", base, base, shown.reading());
      return base;
    }
    state.log.changed("W033", state.here(), "", base, base);
    return base;
  }

  private static Optional<String> symbol(String instruction, ReadingState state) {
    Matcher m = SYMBOL.matcher(instruction);
    if (!m.matches()) {
      return Optional.empty();
    }
    int point = Integer.decode(m.group(1).toLowerCase(Locale.ROOT));
    String font = m.group(2) == null ? "" : m.group(2);
    if (SymbolFonts.isSymbolFont(font)) {
      return Optional.of(SymbolFonts.symbol(font, Integer.toHexString(point), state));
    }
    boolean plain = Character.isDefined(point) && !Character.isISOControl(point);
    String text = plain ? Character.toString(point) : "□";
    state.log.changed(plain ? "W044" : "W045", state.here(), "", text, font, m.group(1), text);
    return Optional.of(text);
  }

  private static String box(Optional<XmlElement> data, ReadingState state) {
    Optional<XmlElement> box = data.flatMap(d -> d.child("w:checkBox"));
    boolean checked =
        box.flatMap(b -> b.onOff("w:checked").or(() -> b.onOff("w:default"))).orElse(false);
    String sign = checked ? "√" : "□";
    state.log.changed("W090", state.here(), "", sign, sign);
    return sign;
  }

  private static Optional<String> chosen(Optional<XmlElement> data, ReadingState state) {
    Optional<XmlElement> list = data.flatMap(d -> d.child("w:ddList"));
    List<XmlElement> entries = list.map(l -> l.elements("w:listEntry")).orElse(List.of());
    int at =
        list.flatMap(l -> l.value("w:result").or(() -> l.value("w:default")))
            .map(v -> (int) Twips.number(v))
            .orElse(0);
    if (at < 0 || at >= entries.size()) {
      return Optional.empty();
    }
    String text = entries.get(at).attribute("w:val");
    state.log.changed("W091", state.here(), "", text, text);
    return Optional.of(text);
  }
}
