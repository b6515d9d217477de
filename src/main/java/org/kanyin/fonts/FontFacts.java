package org.kanyin.fonts;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What a font file says of itself, from its tables name, OS/2, head and post (OpenType). */
final class FontFacts {
  private static final int REGULAR = 400;
  private static final int USUAL_CAP_HEIGHT = 700;
  private static final int USUAL_X_HEIGHT = 500;

  private static final int NAME_RECORD = 12;
  private static final int FAMILY = 1;
  private static final int FULL = 4;
  private static final int VERSION = 5;
  private static final int POST_SCRIPT = 6;

  /** Platform, encoding and language: Windows, Unicode's first plane, English (US). */
  private static final int[] WINDOWS = {3, 1, 0x409};

  private static final int[] MACINTOSH = {1, 0, 0};

  private final GlyphTables font;

  private FontFacts(GlyphTables font) {
    this.font = font;
  }

  static FontFile.Facts read(GlyphTables tables) {
    FontFacts font = new FontFacts(tables);
    String postScript = font.postScriptName();
    boolean measured = tables.has("OS/2");
    boolean heights = measured && font.unsigned("OS/2", 0) >= 2;
    return new FontFile.Facts(
        postScript,
        font.name(FULL, postScript),
        font.name(FAMILY, postScript),
        font.name(VERSION, ""),
        measured ? font.unsigned("OS/2", 4) : REGULAR,
        measured ? font.unsigned("OS/2", 8) : 0,
        measured ? (heights ? font.perMille("OS/2", 88) : 0) : USUAL_CAP_HEIGHT,
        measured ? (heights ? font.perMille("OS/2", 86) : 0) : USUAL_X_HEIGHT,
        new int[] {
          font.perMille("head", 36),
          font.perMille("head", 38),
          font.perMille("head", 40),
          font.perMille("head", 42)
        },
        Math.round(tables.has("post") ? font.number("post", 4) / 65536f : 0),
        tables.has("post") && font.number("post", 12) != 0);
  }

  private int unsigned(String table, int at) {
    return font.unsigned(font.start(table) + at);
  }

  private int number(String table, int at) {
    return font.number(font.start(table) + at);
  }

  private int perMille(String table, int at) {
    return font.perMille((short) unsigned(table, at));
  }

  /** The name that PDF knows a font by; null where the file says none. */
  private String postScriptName() {
    String name = name(POST_SCRIPT, MACINTOSH, StandardCharsets.ISO_8859_1);
    return name == null ? name(POST_SCRIPT, WINDOWS, StandardCharsets.UTF_16BE) : name;
  }

  /** The English entry of the Windows platform: the one that names files and PDF fonts. */
  private String name(int id, String otherwise) {
    String name = name(id, WINDOWS, StandardCharsets.UTF_16BE);
    return name == null ? otherwise : name;
  }

  private String name(int id, int[] kind, Charset charset) {
    String found = null;
    int texts = font.start("name") + unsigned("name", 4);
    for (int i = 0; i < unsigned("name", 2); i++) {
      int record = 6 + NAME_RECORD * i;
      if (unsigned("name", record) == kind[0]
          && unsigned("name", record + 2) == kind[1]
          && unsigned("name", record + 4) == kind[2]
          && unsigned("name", record + 6) == id) {
        int start = texts + unsigned("name", record + 10);
        found = new String(font.bytes(start, unsigned("name", record + 8)), charset).strip();
      }
    }
    return found;
  }
}
