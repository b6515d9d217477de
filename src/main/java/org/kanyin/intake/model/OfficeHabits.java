package org.kanyin.intake.model;

import java.util.List;

/** What an office settled about its manuscripts, as evidence for the next. */
public record OfficeHabits(List<Row> rows) {
  public static final OfficeHabits NONE = new OfficeHabits(List.of());

  public OfficeHabits {
    rows = List.copyOf(rows);
  }

  /** What a row is about; the word is what the file says. */
  public enum Kind {
    /** How manuscripts write an author's place, and how the office does. */
    PLACE("单位"),
    /** An author, and the number that this author's headings begin with. */
    HEADING("小标题"),
    /** An author, and the number that begins this author's paragraphs. */
    PARAGRAPH("不是小标题");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** A row: of whom or what, and what holds. */
  public record Row(Kind kind, String of, String holds) {}

  /** What holds of it, the latest last. */
  public List<String> of(Kind kind, String of) {
    return rows.stream()
        .filter(r -> r.kind() == kind && r.of().equals(of))
        .map(Row::holds)
        .toList();
  }
}
