package org.kanyin.intake.model;

import java.util.Objects;
import org.kanyin.base.Finding;

/**
 * What the editor is told about one place of a manuscript.
 *
 * @param finding code, severity and sentence; a guess that may be wrong is a warning, one that is
 *     certain a note
 * @param kind what happened there
 * @param doubt 0 for what is certain to 100 for what could as well be otherwise: what remarks are
 *     ordered by
 * @param paragraph the paragraph of the Word file from 1, in the order of the file with those in
 *     tables and boxes; 0 for the file as a whole
 * @param words the first words of that paragraph, or empty
 * @param removed the manuscript's characters that do not stand in the article because of it
 * @param added characters that stand in the article because of it and not in the manuscript
 */
public record Remark(
    Finding finding,
    Kind kind,
    int doubt,
    int paragraph,
    String words,
    String removed,
    String added) {
  /** What is told. */
  public enum Kind {
    /** What a paragraph was taken for. */
    GUESS("guess"),
    LEFT_OUT("left-out"),
    CHANGED("changed"),
    /** What the editor should know, and nothing was done. */
    TOLD("told");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** As programs read it. */
    public String key() {
      return key;
    }
  }

  public Remark {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(removed, "removed");
    Objects.requireNonNull(added, "added");
    if (doubt < 0 || doubt > 100 || paragraph < 0) {
      throw new IllegalArgumentException("doubt " + doubt + ", paragraph " + paragraph);
    }
  }
}
