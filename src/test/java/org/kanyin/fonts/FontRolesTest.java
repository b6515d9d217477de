package org.kanyin.fonts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.Cases;
import org.kanyin.base.CharacterSequences;
import org.kanyin.fonts.model.Assembly;

/** Which bundled file serves a character in a role: as Chinese text, and as Western. */
class FontRolesTest {
  @TestFactory
  Stream<DynamicNode> cases() throws IOException {
    FontBook book = FontBook.open(Path.of("fonts"));
    return Cases.of(
        "fonts",
        document -> document.lines().map(l -> row(book, l)).collect(Collectors.joining("\n")));
  }

  /** A line is {@code role weight characters}. */
  private static String row(FontBook book, String line) {
    String[] c = line.split(" ", 3);
    FontRole role = book.role(c[0], Integer.parseInt(c[1])).orElseThrow();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < c[2].length(); ) {
      int end = CharacterSequences.end(c[2], i);
      String sequence = c[2].substring(i, end);
      rows.add(
          sequence + " " + (marked(sequence) ? drawn(role, sequence) : served(role, sequence)));
      i = end;
    }
    return String.join("\n", rows);
  }

  private static boolean marked(String sequence) {
    return sequence.codePointCount(0, sequence.length()) > 1;
  }

  private static String served(FontRole role, String character) {
    int cp = character.codePointAt(0);
    return role.has(cp) ? role.fileFor(cp, false) + " | " + role.fileFor(cp, true) : "–";
  }

  /** The file, whether it has the letter composed, and where the marks go, in font units. */
  private static String drawn(FontRole role, String sequence) {
    if (!role.has(sequence)) {
      return "–";
    }
    boolean western = sequence.codePointAt(0) < 0x2E80;
    FontFile file = role.fileFor(sequence, western);
    Assembly drawn = file.assembly(sequence).orElseThrow();
    String letter = drawn.glyph() == file.glyph(sequence.codePointAt(0)) ? "letter" : "composed";
    return file
        + " "
        + letter
        + drawn.marks().stream()
            .map(m -> " + mark at " + m.x() + "," + m.y())
            .collect(Collectors.joining());
  }
}
