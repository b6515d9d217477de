package org.kanyin.check.rules.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.compose.EdgeMarks;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** What a line's end may not split: a number, —— and ……, a Western word without a hyphen. */
public final class BrokenUnitRule implements Rule {
  private static final String IN_NUMBERS = ".,%％‰℃°:";
  private static final int BOX_RULE = '─';
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<=[^A-Za-z\\u00C0-\\u024F])[A-Za-z\\u00C0-\\u024F]+(?=[^A-Za-z\\u00C0-\\u024F])");

  private static final Pattern WORD = Pattern.compile("[A-Za-z\\u00C0-\\u024F]{2,}");

  @Override
  public List<String> codes() {
    return List.of("K032", "K033", "K034");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    Set<String> words = words(context);
    Set<String> alone = context.isForeign() ? wordsInside(context) : Set.of();
    AllowedBreaks breaks = new AllowedBreaks(context.issue());
    return context.paragraphs().turns().stream()
        .filter(turn -> !ManuscriptEdges.begins(context, turn.nextLayout(), turn.next()))
        .filter(
            turn ->
                !breaks.allow(
                    LatinRun.tail(turn.line().glyphs()), LatinRun.head(turn.next().glyphs())))
        .filter(turn -> !context.isForeign() || !LatinRun.isPart(turn.line(), turn.next()))
        .flatMap(turn -> atTurn(turn, words, alone).stream());
  }

  private static Optional<Violation> atTurn(
      ParagraphLines.Turn turn, Set<String> words, Set<String> alone) {
    List<Glyph> glyphs = turn.line().glyphs();
    String tail = LatinRun.tail(glyphs);
    String head = LatinRun.head(turn.next().glyphs());
    FaultLocation location =
        FaultLocation.glyphs(
                turn.layout().number(), turn.line(), List.of(glyphs.get(glyphs.size() - 1)))
            .saying(tail + head);
    // Two words that stand alone elsewhere may have lost the blank between them.
    boolean two = alone.contains(lettersAtEnd(tail)) && alone.contains(lettersAtStart(head));
    return code(glyphs, turn.next().glyphs(), words)
        .filter(code -> !code.equals("K033") || !two)
        .map(code -> Violation.of(code, location, tail, head));
  }

  /** Western words that stand inside of lines: what a line's end left of a word is none. */
  private static Set<String> wordsInside(CheckContext context) {
    return context.structure().pages().stream()
        .flatMap(l -> l.text().stream())
        .flatMap(l -> INSIDE.matcher(l.text()).results())
        .map(m -> m.group())
        .collect(Collectors.toSet());
  }

  /** Western words that stand whole somewhere: a blank at a line's end leaves no trace. */
  private static Set<String> words(CheckContext context) {
    Stream<String> printed =
        context.structure().pages().stream().flatMap(l -> l.text().stream()).map(TextLine::text);
    Stream<String> written =
        context.issue().stream().flatMap(i -> i.root().descendants()).map(e -> e.text());
    return Stream.concat(printed, written)
        .flatMap(text -> WORD.matcher(text).results())
        .map(m -> m.group())
        .collect(Collectors.toSet());
  }

  private static Optional<String> code(List<Glyph> line, List<Glyph> next, Set<String> words) {
    int x = line.get(line.size() - 1).codePoint();
    int y = next.get(0).codePoint();
    if (x == y && EdgeMarks.doubles(x) && !isRule(line, next)) {
      return Optional.of("K034");
    }
    String tail = LatinRun.tail(line);
    String head = LatinRun.head(next);
    String run = tail + head;
    // Addresses may be split anywhere.
    if (run.matches(".*[@/\\\\].*") || !LatinRun.isWestern(x) || !LatinRun.isWestern(y)) {
      return Optional.empty();
    }
    boolean number = run.matches("[-−+0-9.,%％‰℃°:]+");
    if (number
        && ((isDigit(x) && (isDigit(y) || follows(y, next)))
            || (isDigit(y) && IN_NUMBERS.indexOf(x) >= 0))) {
      return Optional.of("K032");
    }
    boolean letters = isLetter(x) && isLetter(y);
    return letters && words.contains(lettersAtEnd(tail) + lettersAtStart(head))
        ? Optional.of("K033")
        : Optional.empty();
  }

  /**
   * Whether the same sign stands on both sides so often that it draws a rule: a whole line of it,
   * or, of box drawing's ─, more than the two that are a dash.
   */
  private static boolean isRule(List<Glyph> line, List<Glyph> next) {
    int sign = next.get(0).codePoint();
    int before = 0;
    while (before < line.size() && line.get(line.size() - 1 - before).codePoint() == sign) {
      before++;
    }
    int after = 0;
    while (after < next.size() && next.get(after).codePoint() == sign) {
      after++;
    }
    boolean dash = sign != BOX_RULE || before + after == 2;
    return !dash || (before > 1 && before == line.size()) || (after > 1 && after == next.size());
  }

  private static boolean follows(int sign, List<Glyph> next) {
    // What may begin no line at all is reported as that.
    boolean own = !EdgeMarks.follows(sign) && !EdgeMarks.mayNotStart(sign, false);
    return (own && "%％‰℃°".indexOf(sign) >= 0)
        || (IN_NUMBERS.indexOf(sign) >= 0 && next.size() > 1 && isDigit(next.get(1).codePoint()));
  }

  private static String lettersAtEnd(String run) {
    return run.replaceAll(".*[^\\p{L}]", "");
  }

  private static String lettersAtStart(String run) {
    return run.replaceAll("[^\\p{L}].*", "");
  }

  private static boolean isLetter(int c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
