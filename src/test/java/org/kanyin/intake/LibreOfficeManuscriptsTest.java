package org.kanyin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.intake.model.ImportRequest;
import org.kanyin.intake.model.ImportedManuscript;
import org.kanyin.intake.model.RevisionMode;

/**
 * Manuscripts that LibreOffice wrote out of the samples' text, in three ways: a .docx saved again,
 * a .docx out of a page of the web, a .doc; and a .docx out of plain text, which has no looks at
 * all.
 */
@Tag("long")
class LibreOfficeManuscriptsTest {
  private static final String DOCX = "docx:MS Word 2007 XML";

  @TempDir Path folder;
  private List<SampleArticle> samples;

  @BeforeEach
  void samples() throws IOException {
    samples = SampleArticle.all();
    assertThat(samples).hasSizeGreaterThan(5);
  }

  private interface Maker {
    byte[] file(SampleArticle article);
  }

  @Test
  void savedAgain() throws Exception {
    List<Path> files = converted(a -> WordCase.docx(a.typed()), "docx", DOCX);
    for (int i = 0; i < samples.size(); i++) {
      isUnderstood(files.get(i), samples.get(i), true);
    }
  }

  @Test
  void outOfAPageOfTheWeb() throws Exception {
    List<Path> files = converted(a -> bytes(a.html()), "html", DOCX);
    for (int i = 0; i < samples.size(); i++) {
      isUnderstood(files.get(i), samples.get(i), true);
    }
  }

  @Test
  void doc() throws Exception {
    List<Path> files = converted(a -> WordCase.docx(a.typed()), "docx", "doc");
    for (int i = 0; i < samples.size(); i++) {
      // Its faces cannot be read: a heading without a number is a paragraph.
      isUnderstood(files.get(i), samples.get(i), false);
    }
  }

  @Test
  void outOfPlainText() throws Exception {
    List<Path> files = converted(a -> bytes("\uFEFF" + a.plain()), "txt", DOCX);
    for (int i = 0; i < samples.size(); i++) {
      SampleArticle expected = samples.get(i).bare();
      SampleArticle read = read(files.get(i)).bare();
      assertThat(read.title()).isEqualTo(expected.title());
      assertThat(texts(read)).containsAll(texts(expected));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> texts(SampleArticle article) {
    return article.lines().stream().map(SampleArticle.Line::text).toList();
  }

  /** All in one call: LibreOffice takes longer to start than to write. */
  private List<Path> converted(Maker maker, String from, String format)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/soffice")), "LibreOffice");
    Path out = Files.createDirectories(folder.resolve("out"));
    List<String> command =
        new ArrayList<>(
            List.of(
                "/usr/bin/soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless"));
    if (from.equals("txt")) {
      command.add("--infilter=Text (encoded):UTF8,LF,,,");
    } else if (from.equals("html")) {
      command.add("--infilter=HTML (StarWriter)");
    }
    command.addAll(List.of("--convert-to", format, "--outdir", out.toString()));
    List<Path> made = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Path file = Files.write(folder.resolve("m" + i + "." + from), maker.file(samples.get(i)));
      command.add(file.toString());
      made.add(out.resolve("m" + i + "." + (format.equals("doc") ? "doc" : "docx")));
    }
    Process office =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(office.waitFor(3, TimeUnit.MINUTES)).as("LibreOffice ends").isTrue();
    return made;
  }

  private SampleArticle read(Path file) {
    ImportedManuscript manuscript =
        Intake.read(file, new ImportRequest("a01", RevisionMode.ACCEPT)).value().orElseThrow();
    if (file.toString().endsWith(".docx")) {
      ImportedText.keepsEveryCharacter(file, manuscript);
    }
    assertThat(ImportedText.validated(folder, manuscript.articles())).noneMatch(Finding::isError);
    assertThat(manuscript.articles()).hasSize(1);
    return SampleArticle.of(manuscript.articles().get(0).xml()).get(0);
  }

  private void isUnderstood(Path file, SampleArticle sample, boolean faces) {
    SampleArticle read = read(file).bare();
    SampleArticle expected = sample.bare();
    assertThat(read.title()).isEqualTo(expected.title());
    assertThat(read.authors()).isEqualTo(expected.authors());
    if (faces) {
      assertThat(read.lines()).isEqualTo(expected.lines());
    } else {
      assertThat(texts(read)).isEqualTo(texts(expected));
    }
  }
}
