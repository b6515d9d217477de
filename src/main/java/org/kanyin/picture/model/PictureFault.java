package org.kanyin.picture.model;

/**
 * Why a file cannot be shown.
 *
 * @param kind what it is about
 * @param reason a Chinese phrase where the kind does not say all, else empty
 * @param width pixels of what is too large, else 0
 * @param height pixels of what is too large, else 0
 */
public record PictureFault(Kind kind, String reason, int width, int height) {
  /** Each has a sentence of its own. */
  public enum Kind {
    /** No format that can be set. */
    FORMAT,
    /** It ends early. */
    CUT,
    /** More pixels than are decoded. */
    TOO_LARGE,
    /** Otherwise against its format. */
    BROKEN
  }

  public PictureFault(Kind kind, String reason) {
    this(kind, reason, 0, 0);
  }
}
