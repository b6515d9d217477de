package org.kanyin.fonts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.Cases;

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
    return c[2].codePoints()
        .mapToObj(
            cp ->
                Character.toString(cp)
                    + " "
                    + (role.has(cp)
                        ? role.fileFor(cp, false) + " | " + role.fileFor(cp, true)
                        : "–"))
        .collect(Collectors.joining("\n"));
  }
}
