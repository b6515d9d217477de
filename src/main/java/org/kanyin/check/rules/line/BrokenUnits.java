package org.kanyin.check.rules.line;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.compose.EdgeMarks;
import org.kanyin.inspect.model.Glyph;

/** What may not be parted by a line's end: a number, —— and ……, a Western word without a hyphen. */
public final class BrokenUnits implements Rule {
  private static final String IN_NUMBERS = ".,%％‰℃°:";
  private static final String RULES = "—…⋯";
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
  public void check(CheckContext s, FaultCollector faults) {
    Set<String> words = words(s);
    for (ParagraphLines.Turn turn : s.paragraphs().turns()) {
      List<Glyph> a = turn.line().glyphs();
      List<Glyph> b = turn.next().glyphs();
      Glyph last = a.get(a.size() - 1);
      Glyph first = b.get(0);
      String code = code(a, last, first, b, words);
      if (code != null) {
        String text = tail(a) + head(b);
        FaultLocation spot =
            FaultLocation.glyphs(turn.layout().number(), turn.line(), List.of(last)).saying(text);
        faults.add(code, spot, tail(a), head(b));
      }
    }
  }

  /** Western words that stand whole somewhere: a blank at a line's end leaves no trace. */
  private static Set<String> words(CheckContext s) {
    Set<String> words = new HashSet<>();
    for (PageLayout leaf : s.anatomy().pages()) {
      leaf.text().forEach(l -> take(l.text(), words));
    }
    s.issue().ifPresent(i -> i.root().descendants().forEach(e -> take(e.text(), words)));
    return words;
  }

  private static void take(String text, Set<String> words) {
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group());
    }
  }

  private static String code(
      List<Glyph> a, Glyph last, Glyph first, List<Glyph> b, Set<String> words) {
    int x = last.codePoint();
    int y = first.codePoint();
    if (RULES.indexOf(x) >= 0 && x == y) {
      return "K034";
    }
    String run = tail(a) + head(b);
    if (run.matches(".*[@/\\\\].*") || !isWestern(x) || !isWestern(y)) {
      return null;
    }
    boolean number = run.matches("[-−+0-9.,%％‰℃°:]+");
    if (number
        && ((isDigit(x) && (isDigit(y) || follows(y, b)))
            || (isDigit(y) && IN_NUMBERS.indexOf(x) >= 0))) {
      return "K032";
    }
    boolean letters = isLetter(x) && isLetter(y);
    return letters && words.contains(lettersOf(tail(a), true) + lettersOf(head(b), false))
        ? "K033"
        : null;
  }

  private static boolean follows(int sign, List<Glyph> next) {
    // What may begin no line at all is reported as that.
    boolean own = !EdgeMarks.follows(sign) && !EdgeMarks.mayNotStart(sign, false);
    return (own && "%％‰℃°".indexOf(sign) >= 0)
        || (IN_NUMBERS.indexOf(sign) >= 0 && next.size() > 1 && isDigit(next.get(1).codePoint()));
  }

  /** The letters at a run's end, or at its beginning. */
  private static String lettersOf(String run, boolean end) {
    return end ? run.replaceAll(".*[^\\p{L}]", "") : run.replaceAll("[^\\p{L}].*", "");
  }

  private static boolean isLetter(int c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWestern(int c) {
    return (c > ' ' && c < 0x250) || IN_NUMBERS.indexOf(c) >= 0;
  }

  private static String tail(List<Glyph> line) {
    StringBuilder out = new StringBuilder();
    for (int i = line.size() - 1; i >= 0 && isWestern(line.get(i).codePoint()); i--) {
      out.insert(0, line.get(i).text());
    }
    return out.isEmpty() ? line.get(line.size() - 1).text() : out.toString();
  }

  private static String head(List<Glyph> line) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.size() && isWestern(line.get(i).codePoint()); i++) {
      out.append(line.get(i).text());
    }
    return out.isEmpty() ? line.get(0).text() : out.toString();
  }
}
