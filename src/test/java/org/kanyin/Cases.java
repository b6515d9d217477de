package org.kanyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs {@code src/test/cases/<room>/*.case}: a document and what is expected of it in one file.
 *
 * <pre>
 * # a remark before the first case
 * == name of the case
 * the document, any lines
 * -- expected
 * what the room makes of it, any lines
 * </pre>
 *
 * {@code mvn verify -Dupdate=true} writes what the rooms really made into the files, for the
 * typesetter to read in the diff; it is refused where CI is set. {@code -Dcase=words} runs only the
 * cases whose names hold these words.
 */
public final class Cases {
  private static final boolean UPDATE = !"false".equals(System.getProperty("update", "false"));

  /** {@code -Dcase=words}: only the cases whose names hold these words. */
  private static final String ONLY = System.getProperty("case", "");

  private Cases() {}

  /** One case: what stands between its name and {@code -- expected}, and what stands after. */
  public record Case(String name, String document, String expected) {}

  /** The tests of all files of a room whose names end in {@code .case}. */
  public static Stream<DynamicNode> of(String room, Function<String, String> make) {
    return of(room, "", make);
  }

  /** The tests of those files of a room whose names start with {@code prefix}. */
  public static Stream<DynamicNode> of(String room, String prefix, Function<String, String> make) {
    if (UPDATE && System.getenv("CI") != null) {
      throw new IllegalStateException("-Dupdate is refused where CI is set");
    }
    List<DynamicNode> nodes = new ArrayList<>();
    for (Path file : files(room, prefix)) {
      nodes.add(UPDATE ? updating(file, make) : comparing(file, make));
    }
    assertThat(nodes).as("case files of " + room + "/" + prefix).isNotEmpty();
    return nodes.stream();
  }

  /** All cases of a room, for tests that ask something else of their documents. */
  public static List<Case> all(String room) {
    return files(room, "").stream().flatMap(f -> read(f).stream()).toList();
  }

  private static DynamicNode comparing(Path file, Function<String, String> make) {
    return DynamicContainer.dynamicContainer(
        file.getFileName().toString(),
        read(file).stream()
            .filter(c -> c.name().contains(ONLY))
            .map(
                c ->
                    DynamicTest.dynamicTest(
                        c.name(),
                        file.toUri(),
                        () ->
                            assertThat(make.apply(c.document()).strip())
                                .as(c.name() + " in " + file.getFileName())
                                .isEqualTo(c.expected().strip()))));
  }

  private static DynamicNode updating(Path file, Function<String, String> make) {
    return DynamicTest.dynamicTest("update " + file.getFileName(), () -> rewrite(file, make));
  }

  private static void rewrite(Path file, Function<String, String> make) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int first = text.startsWith("== ") ? 0 : text.indexOf("\n== ") + 1;
    StringBuilder out = new StringBuilder(text.substring(0, first));
    for (Case c : read(file)) {
      out.append("== ").append(c.name()).append('\n');
      out.append(c.document());
      out.append("-- expected\n");
      out.append(make.apply(c.document()).strip()).append("\n\n");
    }
    Files.writeString(file, out.toString().stripTrailing() + "\n", StandardCharsets.UTF_8);
  }

  private static List<Path> files(String room, String prefix) {
    Path folder = Path.of("src/test/cases", room);
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> p.getFileName().toString().endsWith(".case"))
          .filter(p -> p.getFileName().toString().startsWith(prefix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cases of one file. Two of one name, or a case without an expectation, are faults. */
  static List<Case> read(Path file) {
    List<Case> cases = new ArrayList<>();
    Set<String> names = new HashSet<>();
    String name = null;
    StringBuilder document = new StringBuilder();
    StringBuilder expected = null;
    for (String line : lines(file)) {
      if (line.startsWith("== ")) {
        add(cases, file, name, document, expected);
        name = line.substring(3).strip();
        assertThat(names.add(name)).as("one case named " + name + " in " + file).isTrue();
        document = new StringBuilder();
        expected = null;
      } else if (line.equals("-- expected")) {
        assertThat(name).as("a case before its expectation in " + file).isNotNull();
        expected = new StringBuilder();
      } else if (name != null) {
        (expected == null ? document : expected).append(line).append('\n');
      }
    }
    add(cases, file, name, document, expected);
    return cases;
  }

  private static void add(
      List<Case> cases, Path file, String name, StringBuilder document, StringBuilder expected) {
    if (name != null) {
      assertThat(expected).as("expectation of " + name + " in " + file).isNotNull();
      cases.add(new Case(name, document.toString(), expected.toString()));
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
