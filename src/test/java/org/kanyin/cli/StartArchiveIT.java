package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kanyin.cli.InstalledProgram.Run;

/** The archive of loaded classes that the launcher makes once and starts from afterwards. */
final class StartArchiveIT {
  private static final String ISSUE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <issue xmlns="urn:kanyin:issue" year="2026" number="1" date="2026-01-15">
        <section title="动态"><article id="a01"><title>标题</title><p>正文一段。</p></article></section>
      </issue>
      """;

  private InstalledProgram program;
  private Path folder;

  @BeforeEach
  void unpack() throws IOException {
    program = InstalledProgram.unpack("opt/kanyin");
    folder = program.folder("启动", ISSUE);
  }

  @AfterEach
  void remove() throws IOException {
    if (program != null) {
      program.remove();
    }
  }

  private Run validate(Map<String, String> environment) throws Exception {
    return program.run(folder, environment, program.launcher(), "validate", "本期 稿.xml");
  }

  private static List<Path> archives(Path cache) throws IOException {
    return InstalledProgram.tree(cache).stream()
        .filter(p -> p.toString().endsWith(".jsa") || p.toString().endsWith(".aot"))
        .filter(p -> !isOfHelp(p))
        .toList();
  }

  /** Java 25 has a small one for what is answered without looking at an issue. */
  private static boolean isOfHelp(Path file) {
    return file.toString().endsWith("-help.aot");
  }

  /** Whether the program's own classes came from the archive is what Java itself says. */
  private boolean startsFromTheArchive() throws Exception {
    Path log = folder.resolve("classes.log");
    Run run = validate(Map.of("KANYIN_JAVA_OPTIONS", "-Xlog:class+load:file=classes.log"));
    assertThat(run).isEqualTo(new Run(0, "没有问题\n", ""));
    return Files.readAllLines(log).stream()
        .anyMatch(l -> l.contains(" org.kanyin.cli.Main source: shared objects file"));
  }

  @Test
  void isMadeOnceAndUsedFromThenOn() throws Exception {
    Path cache = program.top().resolve("cache/kanyin");
    assertThat(program.run(folder, Map.of(), program.launcher(), "--help").code()).isZero();
    assertThat(cache).as("help waits for nothing").doesNotExist();
    assertThat(validate(Map.of())).isEqualTo(new Run(0, "没有问题\n", ""));
    List<Path> made = archives(cache);
    assertThat(made).hasSize(1);
    assertThat(InstalledProgram.tree(cache))
        .as("nothing else is left")
        .filteredOn(p -> !isOfHelp(p))
        .hasSize(3);
    var when = Files.getLastModifiedTime(made.get(0));
    assertThat(startsFromTheArchive()).isTrue();
    assertThat(Files.getLastModifiedTime(made.get(0))).isEqualTo(when);

    // One that is damaged is as good as none.
    Files.delete(made.get(0));
    Files.writeString(made.get(0), "damaged");
    assertThat(startsFromTheArchive()).isFalse();

    // One that could not be made is not tried again.
    Files.delete(made.get(0));
    assertThat(startsFromTheArchive()).isFalse();
    assertThat(archives(cache)).isEmpty();
  }

  @Test
  void standsBesideAnInstallationThatCanBeWrittenTo() throws Exception {
    InstalledProgram.open(program.home());
    InstalledProgram.open(Files.createDirectory(program.home().resolve("cache")));
    assertThat(startsFromTheArchive()).isTrue();
    assertThat(archives(program.home().resolve("cache"))).hasSize(1);
    assertThat(program.top().resolve("cache")).doesNotExist();
  }

  /** Java 17 keeps no classes of jars whose path has a blank or a Chinese character. */
  @Test
  void keepsTheProgramsClassesWhateverItsFolderIsCalled() throws Exception {
    program.remove();
    program = InstalledProgram.unpack("软件 二/刊印 0.1");
    folder = program.folder("启动", ISSUE);
    assertThat(startsFromTheArchive()).isTrue();
    assertThat(startsFromTheArchive()).as("the second time").isTrue();
  }
}
