package org.kanyin.manifest.parse;

/**
 * How large a manuscript may be. Far above any real issue (the measured one: 72 kB, 150 elements),
 * far below what would hurt the machine: the typesetter itself has no limits of its own.
 */
public final class ManifestLimits {
  /** Bytes of one XML file. */
  public static final long XML_BYTES = 16L << 20;

  /** Files of one issue. */
  public static final int FILES = 1_000;

  /** Nesting of elements. */
  static final int DEPTH = 64;

  /** Elements of one file. */
  public static final int ELEMENTS = 200_000;

  /** Characters of one issue: some 500 full pages, set in less than 20 s of processor time. */
  public static final int CHARACTERS = 800_000;

  /** Characters of one paragraph, cell or title; a full page holds 1,600. */
  public static final int PARAGRAPH = 100_000;

  /**
   * Western characters on end without a blank, marks set over others counted too; the longest
   * address in use has 2,083.
   */
  public static final int WORD = 4_096;

  /** Elements of one issue, all files together. */
  public static final int ISSUE_ELEMENTS = 200_000;

  /** Page breaks of one issue. */
  public static final int PAGE_BREAKS = 1_200;

  /** Pictures of one issue. */
  public static final int FIGURES = 2_000;

  /** Tables of one issue. */
  public static final int TABLES = 2_000;

  /** Cells of all tables of one issue. */
  public static final int CELLS = 12_000;

  /** Paragraphs, headings and items of one issue: 300 pages of 40 lines that are each one. */
  public static final int PARAGRAPHS = 12_000;

  /** Articles of one issue, and sections. */
  public static final int ARTICLES = 1_000;

  /** Authors, affiliations and other parts at the head of one article; staff of a colophon. */
  public static final int HEAD_PARTS = 500;

  /** Line breaks, notes, links and other inlines of one kind in one paragraph or title. */
  public static final int INLINES = 2_000;

  static final int ATTRIBUTES = 32;
  public static final int ATTRIBUTE_LENGTH = 4_096;

  /** Path data may be long. */
  public static final int SVG_ATTRIBUTE_LENGTH = 4 << 20;

  /** Columns of a table. */
  public static final int COLUMNS = 64;

  /** Bytes of one picture. */
  public static final long PICTURE_BYTES = 128L << 20;

  /** Pixels of one picture, decoded. */
  public static final long PIXELS = 100_000_000L;

  /** Bytes of one SVG. */
  public static final long SVG_BYTES = 8L << 20;

  /** Elements of an SVG after every reference is followed. */
  public static final long SVG_ELEMENTS = 50_000;

  /** Points of its outlines, likewise. */
  public static final long SVG_POINTS = 300_000;

  /**
   * Points of all clips, each times how often a line across its shape may meet it: 200 curves drawn
   * at random come to 180,000 and take 8 s and 400 MB to clip by, a silhouette of 5,000 points to
   * 50,000.
   */
  public static final long SVG_CLIPS = 60_000;

  /** Dashes of its lines; each is drawn by itself. */
  public static final long SVG_DASHES = 200_000;

  /** Tiles of one pattern over the whole drawing. */
  public static final long SVG_TILES = 250_000;

  /** Characters of its text. */
  public static final long SVG_CHARACTERS = 20_000;

  /** Pieces of one text that are placed apart; the time grows as their square. */
  public static final long SVG_RUNS = 1_500;

  /** Levels of its elements, references among them. */
  public static final int SVG_DEPTH = 100;

  /** Times that transforms within each other enlarge. */
  public static final long SVG_SCALE = 100_000_000L;

  private ManifestLimits() {}
}
