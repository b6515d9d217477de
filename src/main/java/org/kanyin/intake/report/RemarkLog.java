package org.kanyin.intake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;
import org.kanyin.base.Severity;
import org.kanyin.intake.model.Remark;

/**
 * The remarks on one manuscript, in the order in which they are made. Each names its paragraph and
 * the first words there.
 */
public final class RemarkLog {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(RemarkLog.class);

  /** Below it a guess is as good as certain. */
  private static final int CERTAIN = 25;

  private final String file;
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<Integer, String> openings = new HashMap<>();

  /**
   * @param file the manuscript as the user named it
   */
  public RemarkLog(String file) {
    this.file = file;
  }

  /** Where something is. */
  public record Spot(int paragraph, String words) {
    public static final Spot FILE = new Spot(0, "");
    private static final int WORDS = 12;

    /** A paragraph and how it begins. */
    public static Spot of(int paragraph, String text) {
      String words = text.strip().replaceAll("\\s+", " ");
      int end =
          words.offsetByCodePoints(0, Math.min(WORDS, words.codePointCount(0, words.length())));
      return new Spot(paragraph, words.substring(0, end) + (end < words.length() ? "……" : ""));
    }
  }

  /**
   * What something was taken for.
   *
   * @param doubt from 0 to 100
   */
  public void guess(String code, int doubt, Spot spot, Object... arguments) {
    add(Remark.Kind.GUESS, code, doubt, spot, "", "", arguments);
  }

  /**
   * The same where characters of the manuscript went with it: brackets around a name.
   *
   * @param removed those characters
   */
  public void guessTaking(
      String code, int doubt, Spot spot, String removed, String added, Object... arguments) {
    add(Remark.Kind.GUESS, code, doubt, spot, removed, added, arguments);
  }

  public void leftOut(String code, Spot spot, String removed, Object... arguments) {
    add(Remark.Kind.LEFT_OUT, code, 10, spot, removed, "", arguments);
  }

  /** What is no longer as in the manuscript; either text may be empty. */
  public void changed(String code, Spot spot, String removed, String added, Object... arguments) {
    add(Remark.Kind.CHANGED, code, 5, spot, removed, added, arguments);
  }

  public void told(String code, Spot spot, Object... arguments) {
    add(Remark.Kind.TOLD, code, 20, spot, "", "", arguments);
  }

  private void add(
      Remark.Kind kind,
      String code,
      int doubt,
      Spot spot,
      String removed,
      String added,
      Object[] arguments) {
    Finding f = CATALOGUE.finding(code, Place.file(file), arguments);
    Severity severity =
        kind != Remark.Kind.GUESS
            ? f.severity()
            : doubt < CERTAIN ? Severity.NOTE : Severity.WARNING;
    String doubtful = severity == Severity.WARNING && kind == Remark.Kind.GUESS ? "拿不准，请核对：" : "";
    String text = removed.isBlank() ? "" : removed;
    Finding told =
        new Finding(code, severity, f.place(), doubtful + f.message(), text, "", f.suggestion());
    int weight = severity == Severity.WARNING ? Math.max(doubt, CERTAIN) : Math.min(doubt, 24);
    remarks.add(new Remark(told, kind, weight, spot.paragraph(), spot.words(), removed, added));
  }

  /** An error that ends the reading. */
  public static Finding error(String code, String file, Object... arguments) {
    return CATALOGUE.finding(code, Place.file(file), arguments);
  }

  /** How a paragraph begins: what is said of it before that is known is told with it. */
  public void opens(int paragraph, String text) {
    openings.putIfAbsent(paragraph, Spot.of(paragraph, text).words());
  }

  private Remark situated(Remark r) {
    if (r.paragraph() == 0) {
      return r;
    }
    String words = r.words().isEmpty() ? openings.getOrDefault(r.paragraph(), "") : r.words();
    String place = "第 " + r.paragraph() + " 段" + (words.isEmpty() ? "" : "“" + words + "”") + "：";
    Finding told = r.finding().saying(place + r.finding().message());
    return new Remark(told, r.kind(), r.doubt(), r.paragraph(), words, r.removed(), r.added());
  }

  /** All, the most doubtful first, and in the order of the manuscript where they are even. */
  public List<Remark> remarks() {
    return remarks.stream()
        .map(this::situated)
        .sorted(
            Comparator.comparingInt(Remark::doubt).reversed().thenComparingInt(Remark::paragraph))
        .toList();
  }
}
