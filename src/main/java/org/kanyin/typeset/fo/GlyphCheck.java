package org.kanyin.typeset.fo;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.CharacterSequences;
import org.kanyin.base.Finding;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.base.Place;
import org.kanyin.fonts.FontFile;
import org.kanyin.fonts.FontRole;
import org.kanyin.typeset.findings.TypesetFindings;

/** Every character of a document in a font of its role, a letter together with its marks. */
final class GlyphCheck {
  private static final int OGHAM_SPACE = 0x1680;

  private final List<Finding> findings;
  private final Set<String> reported = new HashSet<>();
  private final Map<FontRole, Set<String>> missing = new LinkedHashMap<>();

  /** Where a variant is asked for that a font of the role has. */
  private final Set<Place> variants = new LinkedHashSet<>();

  /** What stands before the next character in its block. */
  private String before = "";

  /**
   * @param findings of the document, in its order, with what else is said of it
   */
  GlyphCheck(List<Finding> findings) {
    this.findings = findings;
  }

  /** Text begins that does not go on with the text before it. */
  void begin() {
    before = "";
  }

  Map<FontRole, Set<String>> missing() {
    return Collections.unmodifiableMap(missing);
  }

  Set<Place> variants() {
    return Collections.unmodifiableSet(variants);
  }

  /** Past a character, or past emoji that follow each other and are missing: one finding. */
  static int end(String text, int from, FontRole role) {
    int end = CharacterSequences.end(text, from);
    int next = end;
    while (next < text.length() && isMissingEmoji(text.substring(from, end), role)) {
      end = next;
      next = CharacterSequences.end(text, end);
      if (!isMissingEmoji(text.substring(end, next), role)) {
        return end;
      }
    }
    return next;
  }

  private static boolean isMissingEmoji(String sequence, FontRole role) {
    boolean single = sequence.codePointCount(0, sequence.length()) == 1;
    return CharacterSequences.isEmoji(sequence)
        && !(single ? role.has(sequence.codePointAt(0)) : role.has(sequence));
  }

  /** One character to a reader, of one code point or several. */
  void check(String sequence, FontRole role, Place place) {
    int codePoint = sequence.codePointAt(0);
    if (CharacterSequences.isMark(codePoint)) {
      checkMark(sequence, role, place);
    } else if (sequence.length() == Character.charCount(codePoint)) {
      if (isInk(codePoint) && !role.has(codePoint)) {
        reportMissing(sequence, role, place);
      } else if (isInk(codePoint) && role.borrows(codePoint)) {
        reportBorrowed(sequence, role, role.fileFor(codePoint, false), place);
      }
    } else if (!role.has(sequence)) {
      reportMissing(sequence, role, place);
    } else if (role.fileFor(sequence, true) != role.fileFor(codePoint, true)
        && role.fileFor(sequence, false) != role.fileFor(codePoint, false)) {
      reportBorrowed(sequence, role, role.fileFor(sequence, false), place);
    }
    if (role.hasVariant(sequence)) {
      variants.add(place);
    }
    before = CharacterSequences.isMark(codePoint) ? before + sequence : sequence;
  }

  /** A mark whose letter is in another node, or nowhere. */
  private void checkMark(String mark, FontRole role, Place place) {
    if (before.isEmpty() || !CharacterSequences.isBase(before.codePointAt(0))) {
      findings.add(TypesetFindings.finding("T013", place, codes(mark)).withText(mark));
    } else if (!role.has(before + mark)) {
      reportMissing(before + mark, role, place);
    }
  }

  /**
   * Blanks and controls are not drawn with a font's glyph of their own; Ogham's blank is a line.
   */
  private static boolean isInk(int codePoint) {
    return codePoint == OGHAM_SPACE
        || (!Character.isWhitespace(codePoint)
            && !Character.isSpaceChar(codePoint)
            && !InvisibleCharacters.contains(codePoint));
  }

  private void reportBorrowed(String sequence, FontRole role, FontFile lender, Place place) {
    if (reported.add(sequence + " borrowed for " + role.name() + role.weight())) {
      findings.add(
          TypesetFindings.finding(
                  "T012", place, sequence, codes(sequence), role.name(), lender.facts().fullName())
              .withText(sequence));
    }
  }

  private static String codes(String sequence) {
    return sequence
        .codePoints()
        .mapToObj(c -> String.format("U+%04X", c))
        .collect(Collectors.joining(" "));
  }

  /**
   * @param sequence one character, or an emoji of several
   */
  private void reportMissing(String sequence, FontRole role, Place place) {
    missing.computeIfAbsent(role, r -> new LinkedHashSet<>()).add(sequence);
    if (!reported.add(sequence + role.name() + place)) {
      return;
    }
    String tried =
        role.files().stream().map(f -> f.facts().fullName()).collect(Collectors.joining("、"));
    findings.add(
        TypesetFindings.finding("T001", place, sequence, codes(sequence), role.name(), tried)
            .withText(sequence));
  }
}
