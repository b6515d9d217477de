package org.kanyin.intake.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.intake.document.ParagraphLook.Alignment;
import org.kanyin.intake.document.WordParagraph;

/**
 * The lines that a letter or a document ends with, where they are certain: 附件说明 and 落款 (GB/T
 * 9704—2012 7.3.4, 7.3.5).
 */
final class ClosingLines {
  private static final String DIGITS = "〇一二三四五六七八九";

  private static final Pattern DATE =
      Pattern.compile("([12]\\d{3})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
  private static final Pattern NUMERALS =
      Pattern.compile("([一二][〇○零O0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");

  private static final Pattern LABEL = Pattern.compile("^附\\s*件\\s*[:：]\\s*(?=\\S)");
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,2})\\s*[.．、]\\s*(?=\\S)");

  /** What the name of an attachment does not end with (GB/T 9704—2012 7.3.4). */
  private static final Pattern MARK = Pattern.compile("[。；;，,]\\s*$");

  /** A line of more characters is no signature. */
  private static final int LONGEST = 40;

  private static final int SIGNERS = 4;

  private final List<Piece> pieces;

  ClosingLines(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * A closer.
   *
   * @param signed who signs, at least one
   * @param date the day
   * @param end the piece behind it
   */
  record Closer(List<WordParagraph> signed, LocalDate date, int end) {}

  /** Names of attachments and the piece behind them. */
  record Attachments(List<WordParagraph> items, int end) {}

  /** One to four lines at the right, without a sentence, and under them at the right a day. */
  Optional<Closer> closer(int from) {
    List<WordParagraph> signed = new ArrayList<>();
    for (int at = from; at < pieces.size() && signed.size() <= SIGNERS; at++) {
      Optional<ParagraphFacts> line = atRight(at);
      if (line.isEmpty()) {
        return Optional.empty();
      }
      Optional<LocalDate> date = date(line.get().text());
      if (date.isPresent()) {
        int end = at + 1;
        return date.filter(d -> !signed.isEmpty()).map(d -> new Closer(signed, d, end));
      }
      if (line.get().length() > LONGEST || line.get().text().matches("(?s).*[。！？；：，:]\\s*")) {
        return Optional.empty();
      }
      signed.add(line.get().paragraph());
    }
    return Optional.empty();
  }

  private Optional<ParagraphFacts> atRight(int at) {
    return text(at)
        .filter(p -> p.paragraph().look().alignment() == Alignment.END)
        .filter(p -> !p.hasPicture() && !p.isBlank());
  }

  private Optional<ParagraphFacts> text(int at) {
    return at < pieces.size() && pieces.get(at) instanceof Piece.Text t
        ? Optional.of(t.facts())
        : Optional.empty();
  }

  /** A day and nothing else. */
  static Optional<LocalDate> date(String text) {
    Matcher figures = DATE.matcher(text.strip());
    Matcher numerals = NUMERALS.matcher(text.strip());
    try {
      if (figures.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(figures.group(1)),
                Integer.parseInt(figures.group(2)),
                Integer.parseInt(figures.group(3))));
      }
      return numerals.matches()
          ? Optional.of(
              LocalDate.of(
                  year(numerals.group(1)), number(numerals.group(2)), number(numerals.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      // No such day: it stays as it is written, for the editor to see.
      return Optional.empty();
    }
  }

  private static int year(String numerals) {
    int year = 0;
    for (char c : numerals.replaceAll("[○零O0]", "〇").toCharArray()) {
      year = year * 10 + DIGITS.indexOf(c);
    }
    return year;
  }

  /** From 一 to 九十九. */
  private static int number(String numerals) {
    int ten = numerals.indexOf('十');
    if (ten < 0) {
      return numerals.length() == 1 ? DIGITS.indexOf(numerals.charAt(0)) : 0;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(numerals.charAt(0));
    int ones = ten + 1 < numerals.length() ? DIGITS.indexOf(numerals.charAt(ten + 1)) : 0;
    return tens * 10 + ones;
  }

  /** 附件：名单, or 附件：1. 名单 with 2. 计划 under it. */
  Optional<Attachments> attachments(int from) {
    Optional<ParagraphFacts> first = text(from).filter(p -> LABEL.matcher(p.text()).find());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    WordParagraph named = without(first.get().paragraph(), LABEL);
    if (!NUMBER.matcher(named.text().strip()).find()) {
      return end(List.of(withoutMark(named)), from + 1);
    }
    List<WordParagraph> items = new ArrayList<>();
    int at = from;
    Optional<WordParagraph> next = Optional.of(named);
    while (next.filter(p -> numbered(p, items.size() + 1)).isPresent()) {
      items.add(withoutMark(without(next.get(), NUMBER)));
      at++;
      next = text(at).filter(p -> !p.hasPicture()).map(ParagraphFacts::paragraph);
    }
    return items.isEmpty() ? Optional.empty() : end(items, at);
  }

  /** Sure only where the text ends there, or is signed. */
  private Optional<Attachments> end(List<WordParagraph> items, int at) {
    boolean closed = at == pieces.size() || closer(at).isPresent();
    return closed ? Optional.of(new Attachments(items, at)) : Optional.empty();
  }

  /** What of these paragraphs is not in what was kept of them: labels, numbers, the day. */
  static String taken(List<Piece> paragraphs, List<WordParagraph> kept) {
    StringBuilder taken = new StringBuilder();
    for (int i = 0; i < paragraphs.size(); i++) {
      String whole = ((Piece.Text) paragraphs.get(i)).facts().paragraph().text();
      String rest = i < kept.size() ? kept.get(i).text() : "";
      int from = whole.indexOf(rest);
      taken.append(whole, 0, from).append(whole.substring(from + rest.length()));
    }
    return taken.toString().strip();
  }

  private static boolean numbered(WordParagraph p, int number) {
    Matcher m = NUMBER.matcher(p.text().strip());
    return m.find() && m.group(1).equals(String.valueOf(number));
  }

  private static WordParagraph without(WordParagraph p, Pattern beginning) {
    String text = p.text();
    int blanks = text.length() - text.stripLeading().length();
    Matcher m = beginning.matcher(text.strip());
    return m.find() ? ParagraphEnds.withoutStart(p, blanks + m.end()) : p;
  }

  private static WordParagraph withoutMark(WordParagraph p) {
    Matcher m = MARK.matcher(p.text());
    return m.find() ? ParagraphEnds.without(p, p.text().length() - m.start()) : p;
  }
}
