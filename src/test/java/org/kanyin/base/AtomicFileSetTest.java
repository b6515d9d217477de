package org.kanyin.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All or none, and nothing in the place of another's file. */
class AtomicFileSetTest {
  @TempDir Path folder;

  @Test
  void allAreWritten() throws Exception {
    Files.writeString(folder.resolve("issue.xml"), "旧");
    AtomicFileSet.write(List.of(entry("a/b/1.xml", "一", false), entry("issue.xml", "新", true)));
    assertThat(folder.resolve("a/b/1.xml")).hasContent("一");
    assertThat(folder.resolve("issue.xml")).hasContent("新");
    assertThat(files()).containsExactly("a/b/1.xml", "issue.xml");
  }

  @Test
  void aFileThatIsThereStopsAll() throws Exception {
    Files.writeString(folder.resolve("issue.xml"), "旧");
    Files.writeString(folder.resolve("2.xml"), "别人的");
    assertThatThrownBy(
            () ->
                AtomicFileSet.write(
                    List.of(
                        entry("issue.xml", "新", true),
                        entry("a/b/1.xml", "一", false),
                        entry("2.xml", "二", false))))
        .isInstanceOf(AtomicFileSet.Failure.class);
    assertThat(files()).containsExactly("2.xml", "issue.xml");
    assertThat(folder.resolve("issue.xml")).hasContent("旧");
    assertThat(folder.resolve("2.xml")).hasContent("别人的");
    assertThat(folder.resolve("a")).doesNotExist();
  }

  /** The same new file twice: the second cannot be moved, after the issue was. */
  @Test
  void whatWasMovedIsTakenBack() throws Exception {
    Files.writeString(folder.resolve("issue.xml"), "旧");
    assertThatThrownBy(
            () ->
                AtomicFileSet.write(
                    List.of(
                        entry("issue.xml", "新", true),
                        entry("1.xml", "一", false),
                        entry("1.xml", "又一", false))))
        .isInstanceOf(AtomicFileSet.Failure.class);
    assertThat(files()).containsExactly("issue.xml");
    assertThat(folder.resolve("issue.xml")).hasContent("旧");
  }

  private AtomicFileSet.Entry entry(String name, String text, boolean replaces) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new AtomicFileSet.Entry(folder.resolve(name), bytes, replaces);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString())
          .sorted()
          .toList();
    }
  }
}
