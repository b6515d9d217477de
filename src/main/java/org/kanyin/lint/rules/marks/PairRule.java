package org.kanyin.lint.rules.marks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.PartKind;

/**
 * Quotation marks, brackets and book-title marks that have no mate, stand the wrong way round, or
 * are set into their own kind (GB/T 15834 4.8, 4.9, 4.15).
 *
 * <p>A quotation of several paragraphs opens at each and closes at the last only (4.8.3.4): what is
 * open at the end of one is looked for in the next ones.
 */
public final class PairRule implements LintRule {
  private static final String OPEN = "“‘（《〈【〔「『";
  private static final String CLOSE = "”’）》〉】〕」』";

  /** A number or letter before a closing bracket: 1）, a）. */
  private static final Pattern LABEL =
      Pattern.compile("(?:^|[\\s。；：，、“])(?:\\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})$");

  /** An opening mark that waits for its mate. */
  private record Waiting(int kind, int at) {}

  /** What a paragraph leaves to others. */
  private record Left(Passage passage, int kind, int at, boolean opens) {}

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    String article = "";
    List<Passage> all = manuscript.passages();
    for (int i = 0; i < all.size(); i++) {
      Passage p = all.get(i);
      if (!p.article().equals(article)) {
        settle(left, remarks);
        article = p.article();
      }
      if (!p.isAddress() && !p.is(PartKind.AUTHOR)) {
        String next = i + 1 < all.size() ? all.get(i + 1).text() : "";
        look(p, remarks).stream().filter(l -> !isGoneOn(l, next)).forEach(left::add);
      }
    }
    settle(left, remarks);
    return remarks;
  }

  private static List<Left> look(Passage p, List<TextFault> remarks) {
    String text = p.text();
    Deque<Waiting> open = new ArrayDeque<>();
    List<Left> left = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int opens = OPEN.indexOf(wide(text.charAt(i)));
      int closes = CLOSE.indexOf(wide(text.charAt(i)));
      if (opens >= 0) {
        if (isOwnKind(open, opens)) {
          remarks.add(nested(p, opens, i));
        }
        open.push(new Waiting(opens, i));
      } else if (closes >= 0 && !isApostrophe(text, i) && !isLabel(text, i, open)) {
        close(p, i, closes, open, left);
      }
    }
    open.descendingIterator()
        .forEachRemaining(w -> left.add(new Left(p, w.kind(), w.at(), /* opens= */ true)));
    return left;
  }

  /** A half-width bracket may be the mate of a full-width one; alone it is nobody's business. */
  private static char wide(char c) {
    return c == '(' ? '（' : c == ')' ? '）' : c;
  }

  private static boolean isHalf(Left one) {
    return one.passage().text().charAt(one.at()) < 0x80;
  }

  private static void close(Passage p, int at, int kind, Deque<Waiting> open, List<Left> left) {
    if (open.stream().noneMatch(w -> w.kind() == kind)) {
      left.add(new Left(p, kind, at, /* opens= */ false));
      return;
    }
    while (open.peek().kind() != kind) {
      Waiting lost = open.pop();
      left.add(new Left(p, lost.kind(), lost.at(), /* opens= */ true));
    }
    open.pop();
  }

  private static boolean isOwnKind(Deque<Waiting> open, int kind) {
    return !open.isEmpty() && open.peek().kind() == kind && kind <= OPEN.indexOf('《') && kind != 2;
  }

  /** 《…《…》…》 wants 〈〉 inside, and “…“…”…” wants ‘’; a mark of the outer pair may be lost. */
  private static TextFault nested(Passage p, int kind, int at) {
    String inner = kind == 0 ? "‘’" : kind == 1 ? "“”" : "〈〉";
    String mark = p.text().substring(at, at + 1);
    return new TextFault("L010", p, at, at + 1, List.of(mark, inner), Optional.empty());
  }

  private static boolean isApostrophe(String text, int i) {
    return text.charAt(i) == '’'
        && (Chinese.isLatin(text, i - 1) || Chinese.isDigit(text, i - 1))
        && (Chinese.isLatin(text, i + 1) || text.startsWith(" ", i + 1));
  }

  private static boolean isLabel(String text, int i, Deque<Waiting> open) {
    int kind = CLOSE.indexOf('）');
    return wide(text.charAt(i)) == '）'
        && open.stream().noneMatch(w -> w.kind() == kind)
        && LABEL.matcher(text.substring(0, i)).find();
  }

  /** Pairs what paragraphs of one article left open or closed; reports the rest. */
  private static void settle(List<Left> left, List<TextFault> remarks) {
    List<Left> rest = new ArrayList<>(left);
    left.clear();
    for (int i = 0; i < rest.size(); i++) {
      if (!rest.get(i).opens()) {
        mate(rest, i);
      }
    }
    for (int i = 0; i < rest.size(); i++) {
      Left one = rest.get(i);
      if (one != null && isTurned(rest, i)) {
        remarks.add(turned(one, rest.get(i + 1)));
        i++;
      } else if (one != null && !isHalf(one) && !isCutOff(one) && !isTold(one, remarks)) {
        remarks.add(alone(one));
      }
    }
  }

  /** The openings of the same kind before this closing, in other paragraphs, are its own. */
  private static void mate(List<Left> rest, int close) {
    Left closing = rest.get(close);
    boolean found = false;
    for (int i = close - 1; i >= 0; i--) {
      Left one = rest.get(i);
      boolean opening = one != null && one.opens() && one.kind() == closing.kind();
      if (opening && one.passage() != closing.passage() && closing.kind() <= 1) {
        rest.set(i, null);
        found = true;
      }
    }
    if (found) {
      rest.set(close, null);
    }
  }

  /** A quotation of several paragraphs opens each of them. */
  private static boolean isGoneOn(Left one, String next) {
    return one.opens()
        && one.kind() <= 1
        && next.startsWith(OPEN.substring(one.kind(), one.kind() + 1));
  }

  private static boolean isTurned(List<Left> rest, int i) {
    Left one = rest.get(i);
    Left next = i + 1 < rest.size() ? rest.get(i + 1) : null;
    return next != null
        && !one.opens()
        && next.opens()
        && one.kind() == next.kind()
        && one.passage() == next.passage();
  }

  private static TextFault turned(Left close, Left open) {
    String text = close.passage().text().substring(close.at(), open.at() + 1);
    String right =
        OPEN.charAt(close.kind())
            + text.substring(1, text.length() - 1)
            + CLOSE.charAt(close.kind());
    return new TextFault(
        "L009",
        close.passage(),
        close.at(),
        open.at() + 1,
        List.of(text, right),
        Optional.of(right));
  }

  /** A quotation that leaves off: it opens the paragraph, which ends in ……. */
  private static boolean isCutOff(Left one) {
    return one.opens()
        && one.kind() <= 1
        && one.passage().text().substring(0, one.at()).isBlank()
        && one.passage().text().endsWith("……");
  }

  /** A pair in its own kind is told already. */
  private static boolean isTold(Left one, List<TextFault> remarks) {
    return remarks.stream()
        .anyMatch(r -> r.code().equals("L010") && r.passage() == one.passage() && one.kind() <= 3);
  }

  private static TextFault alone(Left one) {
    String mark = one.passage().text().substring(one.at(), one.at() + 1);
    String mate = String.valueOf((one.opens() ? CLOSE : OPEN).charAt(one.kind()));
    return new TextFault(
        "L008",
        one.passage(),
        one.at(),
        one.at() + 1,
        List.of(mark, one.opens() ? "后面" : "前面", mate),
        Optional.empty());
  }
}
