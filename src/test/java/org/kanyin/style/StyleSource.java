package org.kanyin.style;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A style's parameters as its file documents them. */
final class StyleSource {
  /** What the names of modules with parameters end with. */
  static final String PARAMETERS = "parameters.xsl";

  /** A heading of the file, or a comment with the declaration under it. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "<!-- ═══ (?<section>.*?) ═══ -->"
              + "|<!-- (?<text>[^═]*?) -->\\s*"
              + "<xsl:(?<kind>param|variable) name=\"(?<name>[^\"]+)\" as=\"[^\"]+\"\\s+"
              + "select=\"(?<select>[^\"]*)\"/>",
          Pattern.DOTALL);

  /** The one parameter that is not for editors: settings of composition, put in by the program. */
  private static final String PROGRAMS_OWN = "map{}";

  private StyleSource() {}

  /**
   * One parameter.
   *
   * @param expression its default, as it is written
   */
  record Parameter(String section, String name, String expression, String text) {
    boolean isFormula() {
      return !expression.matches("-?[\\d.]+|'[^']*'|true\\(\\)|false\\(\\)");
    }
  }

  /** The parameters of a style's own modules, in their order: {@code parameters.xsl} first. */
  static List<Parameter> parameters(Path style) throws IOException {
    List<Path> modules;
    try (Stream<Path> files = Files.list(style)) {
      modules =
          files
              .filter(f -> f.toString().endsWith(PARAMETERS))
              .sorted(
                  Comparator.comparing((Path f) -> !f.endsWith(PARAMETERS)).thenComparing(f -> f))
              .toList();
    }
    List<Parameter> found = new ArrayList<>();
    for (Path module : modules) {
      found.addAll(entries(module, "param"));
    }
    return found;
  }

  /** The documented variables of a module. */
  static List<Parameter> variables(Path module) throws IOException {
    return entries(module, "variable");
  }

  private static List<Parameter> entries(Path module, String kind) throws IOException {
    List<Parameter> found = new ArrayList<>();
    String section = "";
    Matcher entry = ENTRY.matcher(Files.readString(module, StandardCharsets.UTF_8));
    while (entry.find()) {
      if (entry.group("section") != null) {
        section = entry.group("section");
      } else if (kind.equals(entry.group("kind")) && !entry.group("select").equals(PROGRAMS_OWN)) {
        found.add(
            new Parameter(
                section,
                entry.group("name"),
                oneLine(entry.group("select")),
                oneLine(entry.group("text"))));
      }
    }
    return found;
  }

  private static String oneLine(String text) {
    return text.strip()
        .replaceAll("(?<=[^\\x00-\\x7f])\\s*\\n\\s*(?=[^\\x00-\\x7f])", "")
        .replaceAll("\\s+", " ");
  }
}
