package org.kanyin.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Composition.Adjustment;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Composition.Trouble;
import org.kanyin.compose.model.DocumentText;
import org.kanyin.compose.model.Looseness;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Box;
import org.kanyin.compose.model.Paragraph.Keep;
import org.kanyin.compose.model.Paragraph.Span;
import org.kanyin.compose.model.Paragraph.Tail;
import org.kanyin.compose.model.Setting;

/**
 * A paragraph and its lines in letters, for a typesetter to read and correct. What the signs mean
 * is written at the head of {@code src/test/cases/compose/edges.case}.
 */
final class Picture {
  private static final int EM = 12_000;
  private static final String EIGHTHS = "·▏▎▍▌";

  private Picture() {}

  /** A case's document: one line of options, then the text. */
  static String of(String document) {
    int nl = document.indexOf('\n');
    String options = document.substring(0, nl);
    Paragraph p = paragraph(options, document.substring(nl + 1).strip());
    return draw(p, Composer.compose(p, changes(options))) + leeway(p, options);
  }

  /** {@code part 0 -1}: the part from 0 that is to have lines more or fewer. */
  private static Map<Integer, Integer> changes(String options) {
    Map<Integer, Integer> changes = new TreeMap<>();
    for (String option : options.split("\\|")) {
      String[] words = option.strip().split("\\s+");
      if (words[0].equals("part")) {
        changes.put(Integer.valueOf(words[1]), Integer.valueOf(words[2]));
      }
    }
    return changes;
  }

  /** {@code leeway on}: what each part could be besides what it is. */
  private static String leeway(Paragraph p, String options) {
    StringBuilder out = new StringBuilder();
    if (options.contains("leeway")) {
      for (Looseness part : Composer.looseness(p)) {
        out.append(part.fewer().isPresent() ? (part.lines() - 1) + " or " : "");
        out.append(part.lines());
        out.append(part.more().isPresent() ? " or " + (part.lines() + 1) : "").append(" lines\n");
      }
    }
    return out.toString();
  }

  static Paragraph paragraph(String options, String typed) {
    Map<String, String> o = new TreeMap<>();
    Setting setting = Setting.preset("gb");
    for (String option : options.split("\\|")) {
      String[] pair = option.strip().split("\\s+", 2);
      if (pair[0].equals("preset")) {
        setting = Setting.preset(pair[1]);
      } else if (Setting.names().contains(pair[0])) {
        setting = setting.with(pair[0], pair[1]);
      } else {
        o.put(pair[0], pair[1]);
      }
    }
    String text = typed.replace("\n", "");
    text = text.replace('↵', Paragraph.LINE_BREAK).replace('⇟', Paragraph.PAGE_END);
    List<Keep> keeps = keeps(text);
    text = text.replaceAll("[⟦⟧]", "");
    int tail = text.indexOf('‖');
    text = text.replace("‖", "");
    List<Box> boxes = boxes(text);
    String plain = text.replaceAll("[⋮▭▯†␢]", String.valueOf(Paragraph.OBJECT));
    int tracking = em(o.getOrDefault("tracking", "0"));
    return new Paragraph(
        plain,
        List.of(new Span(0, plain.length(), EM, EmFace.FACE, false, tracking)),
        boxes,
        keeps,
        tail < 0
            ? Optional.empty()
            : Optional.of(
                new Tail(tail, Tail.Mode.valueOf(o.get("tail").toUpperCase(Locale.ROOT)))),
        em(o.get("measure")),
        em(o.getOrDefault("indent", "0")),
        Align.valueOf(o.getOrDefault("align", "justify").toUpperCase(Locale.ROOT)),
        Align.valueOf(o.getOrDefault("last", "start").toUpperCase(Locale.ROOT)),
        Integer.parseInt(o.getOrDefault("fit", "0")),
        setting,
        around(o.getOrDefault("document", "")));
  }

  /** What stands between ⟦ and ⟧, in the text without these signs and the tail's. */
  private static List<Keep> keeps(String text) {
    List<Keep> keeps = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '⟦' -> open.push(at);
        case '⟧' -> keeps.add(new Keep(open.pop(), at));
        case '‖' -> {}
        default -> at++;
      }
    }
    return keeps;
  }

  private static DocumentText around(String text) {
    return characters ->
        (text.length() - text.replace(characters, "").length()) / characters.length();
  }

  private static List<Box> boxes(String text) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '⋮' -> boxes.add(new Box(i, 2 * EM, Box.Kind.LEADER));
        case '␢' -> boxes.add(new Box(i, EM, Box.Kind.BLANK));
        case '▭' -> boxes.add(new Box(i, 2 * EM, Box.Kind.INLINE));
        case '▯' -> boxes.add(new Box(i, EM / 2, Box.Kind.WESTERN));
        case '†' -> boxes.add(new Box(i, EM / 2, Box.Kind.NOTE_MARK));
        default -> {}
      }
    }
    return boxes;
  }

  private static int em(String number) {
    return (int) Math.round(Double.parseDouble(number) * EM);
  }

  static String draw(Paragraph p, Composition c) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < c.lines().size(); i++) {
      out.append(line(p, c, i)).append('\n');
    }
    for (Trouble t : c.troubles()) {
      if (t.kind() == Trouble.Kind.FIT) {
        out.append("! fit ").append(t.amount()).append('\n');
      }
    }
    return out.toString();
  }

  private static String line(Paragraph p, Composition c, int index) {
    Line line = c.lines().get(index);
    StringBuilder out = new StringBuilder("┃");
    int target = p.measure() - (index == 0 ? p.indent() : 0);
    int x = 0;
    boolean closed = false;
    for (Cell cell : line.cells()) {
      if (cell.x() >= line.width() && !closed && (cell.width() > 0 || cell.x() > x)) {
        out.append(blank(line.width() - x)).append('┃');
        closed = true;
      } else {
        int stretch = line.adjustment().getOrDefault(Adjustment.CHARACTER, 0);
        int before = cell.x() - x;
        out.append(stretch > 0 && Math.abs(before - stretch) <= 1 ? "" : blank(before));
      }
      out.append(glyph(p, cell));
      x = cell.x() + cell.width();
    }
    if (!closed) {
      out.append(blank(line.width() - x)).append('┃');
    }
    if (line.width() != target) {
      out.append(' ').append(ems(line.width())).append(" of ").append(ems(target));
    }
    return out + adjustment(line) + troubles(c, index);
  }

  private static String adjustment(Line line) {
    String made =
        new TreeMap<>(line.adjustment())
            .entrySet().stream()
                .map(
                    e ->
                        e.getKey() == Adjustment.NUMBER_UNIT_PARTED
                            ? "number|unit"
                            : name(e.getKey())
                                + (e.getValue() > 0 ? " +" : " ")
                                + ems(e.getValue()))
                .collect(Collectors.joining(", "));
    return (made.isEmpty() ? "" : "  " + made) + (line.endsPage() ? "  page" : "");
  }

  private static String troubles(Composition c, int index) {
    return c.troubles().stream()
        .filter(t -> t.line() == index && t.kind() != Trouble.Kind.FIT)
        .map(t -> "  ! " + t.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining());
  }

  private static String name(Adjustment a) {
    return a.name().toLowerCase(Locale.ROOT).replace("_mark", "").replace('_', ' ');
  }

  private static String glyph(Paragraph p, Cell cell) {
    int c = p.text().codePointAt(cell.start());
    return switch (c) {
      case ' ' -> "␣" + blank(cell.width());
      case 0xA0 -> "⍽" + blank(cell.width());
      case Paragraph.LINE_BREAK -> "↵";
      case Paragraph.PAGE_END -> "⇟";
      case Paragraph.OBJECT -> object(p, cell);
      default -> Character.toString(c);
    };
  }

  private static String object(Paragraph p, Cell cell) {
    Box box = p.boxes().stream().filter(b -> b.index() == cell.start()).findFirst().orElseThrow();
    return switch (box.kind()) {
      case LEADER -> "⋮" + blank(cell.width());
      case INLINE -> "▭";
      case BLANK -> "␢" + blank(cell.width());
      case WESTERN -> "▯";
      case NOTE_MARK -> "†";
    };
  }

  /** A blank as a bar of its width in eighths of an em, or as a number. */
  private static String blank(int width) {
    if (width == 0) {
      return "";
    }
    int eighths = width / (EM / 8);
    return width % (EM / 8) == 0 && eighths > 0 && eighths <= 4
        ? EIGHTHS.substring(eighths, eighths + 1)
        : "‹" + ems(width) + "›";
  }

  private static String ems(int width) {
    return BigDecimal.valueOf(width)
        .divide(BigDecimal.valueOf(EM), 3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
