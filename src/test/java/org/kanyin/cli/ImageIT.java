package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kanyin.cli.InstalledProgram.Run;
import org.kanyin.intake.WordCase;

/**
 * Every command of a program that brings its Java ({@code -Pimage}), where there is no other: a
 * module that the runtime lacks is a class that some command does not find. Skipped where the
 * distribution has no runtime.
 */
final class ImageIT {
  /** What bin/kanyin asks of the system; no Java is among it. */
  private static final List<String> TOOLS =
      List.of("sh", "dirname", "readlink", "uname", "mkdir", "mv", "rm", "ln", "cp");

  /** Not to be larger, in bytes: 63 MB is the smallest that Java 25's windows and fonts leave. */
  private static final long LARGEST = 67_000_000;

  private InstalledProgram program;
  private Path folder;
  private Map<String, String> bare;

  @BeforeEach
  void unpack() throws IOException {
    program = InstalledProgram.unpack();
    assumeTrue(Files.exists(program.home().resolve("runtime")), "skipped: built without -Pimage");
    // As an unpacker leaves them that keeps the modes of the zip.
    for (String file : List.of("bin/java", "lib/jspawnhelper")) {
      Path path = program.home().resolve("runtime").resolve(file);
      assertThat(path.toFile().setExecutable(true, false)).isTrue();
    }
    folder = Files.createDirectories(program.top().resolve("往期 稿"));
    InstalledProgram.open(folder);
    Path bin = Files.createDirectories(program.top().resolve("tools"));
    for (String tool : TOOLS) {
      Path real =
          Stream.of("/bin/", "/usr/bin/")
              .map(d -> Path.of(d + tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(bin.resolve(tool), real);
    }
    bare = Map.of("PATH", bin.toString());
  }

  @AfterEach
  void remove() throws IOException {
    if (program != null) {
      program.remove();
    }
  }

  private void run(String... words) throws Exception {
    String[] all =
        Stream.concat(Stream.of(program.launcher()), Stream.of(words)).toArray(String[]::new);
    Run run = program.run(folder, bare, all);
    assertThat(run.code()).as("%s%n%s%s", String.join(" ", words), run.out(), run.err()).isZero();
    assertThat(run.err()).as(String.join(" ", words)).doesNotContain("Exception", "Error:");
  }

  @Test
  void everyCommandWithoutAnyOtherJava() throws Exception {
    assertThat(size(program.home().resolve("runtime"))).isLessThan(LARGEST);
    String sample = program.home().resolve("samples/demo/issue.xml").toString();
    run("help");
    run("help", "render");
    run("completion", "bash");
    run("new", "2026-07");
    Files.write(folder.resolve("来稿.docx"), WordCase.docx("[居中 小标宋 22] 换灯记\n灯坏了三天，今天换了新的。\n"));
    run("import", "来稿.docx", "--to", "2026-07/issue.xml");
    run("validate", "2026-07/issue.xml");
    run("fonts", sample);
    run("render", sample, "-o", "样刊.pdf", "--attach-source", "--report", "排印.html");
    run("render", sample, "-o", "付印.pdf", "--press", "--style", "gongwen");
    run("pin", "2026-07/issue.xml");
    run("check", "样刊.pdf", "--issue", sample, "--report", "检查.html");
    run("proof", sample, "-o", "校样.pdf", "--report", "校样.html");
    run("diff", "样刊.pdf", "样刊.pdf", "--report", "比较.html");
    run("impose", "样刊.pdf", "-o", "印张.pdf", "--preview", "预览");
    run("extract", "样刊.pdf", "-o", "取回");
    run("batch", program.home().resolve("samples/archive").toString(), "-o", "成品", "-j", "2");
    assertThat(folder.resolve("成品/index.html")).isNotEmptyFile();
    assertThat(InstalledProgram.tree(program.top().resolve("cache")))
        .as("the archive is that of its own Java")
        .anyMatch(p -> p.getFileName().toString().contains("-runtime-") && Files.isRegularFile(p));
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    for (Path p : InstalledProgram.tree(folder)) {
      size += Files.isRegularFile(p) ? Files.size(p) : 0;
    }
    return size;
  }
}
