package org.kanyin.fonts.marks;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a font attaches marks to letters and to other marks (OpenType, GPOS lookups 4 and 6, also
 * by extension, of the features {@code mark} and {@code mkmk}).
 */
public final class MarkAnchors {
  private static final int ON_LETTER = 4;
  private static final int ON_MARK = 6;
  private static final int EXTENSION = 9;
  private static final int FEATURE_LIST = 6;
  private static final int LOOKUP_LIST = 8;
  private static final int FEATURE_RECORD = 6;
  private static final Set<String> FEATURES = Set.of("mark", "mkmk");

  private final ByteBuffer in;
  private final List<Attachment> onLetters = new ArrayList<>();
  private final List<Attachment> onMarks = new ArrayList<>();

  /** From one glyph's origin to the other's, font units. */
  record Offset(int x, int y) {}

  private record ClassedMark(int markClass, Offset anchor) {}

  /** A subtable: marks by glyph, and by carrier's glyph its anchors by the marks' class. */
  private record Attachment(Map<Integer, ClassedMark> marks, Map<Integer, Offset[]> carriers) {
    Optional<Offset> of(int carrier, int mark) {
      ClassedMark m = marks.get(mark);
      Offset[] anchors = carriers.get(carrier);
      if (m == null || anchors == null || anchors[m.markClass()] == null) {
        return Optional.empty();
      }
      Offset at = anchors[m.markClass()];
      return Optional.of(new Offset(at.x() - m.anchor().x(), at.y() - m.anchor().y()));
    }
  }

  /**
   * Reads a font's table {@code GPOS}.
   *
   * @param gpos the whole table; empty for a font without one
   */
  public MarkAnchors(byte[] gpos) {
    in = ByteBuffer.wrap(gpos);
    if (gpos.length > 0) {
      int lookups = number(LOOKUP_LIST);
      for (int lookup : lookupsOfMarks()) {
        readLookup(lookups + number(lookups + 2 + 2 * lookup));
      }
    }
  }

  private int number(int at) {
    return in.getShort(at) & 0xFFFF;
  }

  private Set<Integer> lookupsOfMarks() {
    Set<Integer> lookups = new java.util.TreeSet<>();
    int features = number(FEATURE_LIST);
    for (int i = 0; i < number(features); i++) {
      int record = features + 2 + FEATURE_RECORD * i;
      byte[] tag = new byte[4];
      in.get(record, tag);
      if (FEATURES.contains(new String(tag, java.nio.charset.StandardCharsets.US_ASCII))) {
        int feature = features + number(record + 4);
        for (int k = 0; k < number(feature + 2); k++) {
          lookups.add(number(feature + 4 + 2 * k));
        }
      }
    }
    return lookups;
  }

  private void readLookup(int lookup) {
    for (int i = 0; i < number(lookup + 4); i++) {
      int subtable = lookup + number(lookup + 6 + 2 * i);
      int type = number(lookup);
      if (type == EXTENSION) {
        type = number(subtable + 2);
        subtable += in.getInt(subtable + 4);
      }
      if (type == ON_LETTER) {
        onLetters.add(attachment(subtable));
      } else if (type == ON_MARK) {
        onMarks.add(attachment(subtable));
      }
    }
  }

  /** The formats of both lookups are the same. */
  private Attachment attachment(int subtable) {
    List<Integer> markGlyphs = coverage(subtable + number(subtable + 2));
    List<Integer> carrierGlyphs = coverage(subtable + number(subtable + 4));
    int classes = number(subtable + 6);
    int markArray = subtable + number(subtable + 8);
    int carrierArray = subtable + number(subtable + 10);
    Map<Integer, ClassedMark> marks = new HashMap<>();
    for (int i = 0; i < markGlyphs.size(); i++) {
      int record = markArray + 2 + 4 * i;
      marks.put(
          markGlyphs.get(i),
          new ClassedMark(number(record), anchor(markArray + number(record + 2))));
    }
    Map<Integer, Offset[]> carriers = new HashMap<>();
    for (int i = 0; i < carrierGlyphs.size(); i++) {
      Offset[] anchors = new Offset[classes];
      for (int c = 0; c < classes; c++) {
        int offset = number(carrierArray + 2 + 2 * (i * classes + c));
        anchors[c] = offset == 0 ? null : anchor(carrierArray + offset);
      }
      carriers.put(carrierGlyphs.get(i), anchors);
    }
    return new Attachment(marks, carriers);
  }

  private Offset anchor(int at) {
    return new Offset(in.getShort(at + 2), in.getShort(at + 4));
  }

  /** The glyphs of a coverage table in its order. */
  private List<Integer> coverage(int at) {
    List<Integer> glyphs = new ArrayList<>();
    int count = number(at + 2);
    for (int i = 0; i < count; i++) {
      if (number(at) == 1) {
        glyphs.add(number(at + 4 + 2 * i));
      } else {
        int range = at + 4 + 6 * i;
        for (int glyph = number(range); glyph <= number(range + 2); glyph++) {
          glyphs.add(glyph);
        }
      }
    }
    return glyphs;
  }

  /** Where a mark's origin is from that of the letter it is attached to. */
  Optional<Offset> onLetter(int letter, int mark) {
    return first(onLetters, letter, mark);
  }

  /** Where a mark's origin is from that of the mark it is attached to. */
  Optional<Offset> onMark(int below, int mark) {
    return first(onMarks, below, mark);
  }

  private static Optional<Offset> first(List<Attachment> attachments, int carrier, int mark) {
    return attachments.stream().flatMap(a -> a.of(carrier, mark).stream()).findFirst();
  }
}
