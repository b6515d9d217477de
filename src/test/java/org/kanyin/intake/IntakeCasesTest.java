package org.kanyin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.Cases;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.intake.model.ImportRequest;
import org.kanyin.intake.model.ImportedManuscript;
import org.kanyin.intake.model.Remark;
import org.kanyin.intake.model.RevisionMode;
import org.kanyin.picture.PictureRoom;

/**
 * {@code src/test/cases/intake}: a Word file in the notation of {@link WordCase}; the article and
 * what the editor is told, the most doubtful first. A first line {@code 修订：reject} rejects.
 */
class IntakeCasesTest {
  @TempDir static Path folder;
  private static int count;

  @TestFactory
  Stream<DynamicNode> cases() {
    return Cases.of("intake", IntakeCasesTest::imported);
  }

  private static String imported(String document) {
    boolean rejects = document.startsWith("修订：reject");
    String word = rejects ? document.substring(document.indexOf('\n') + 1) : document;
    byte[] docx = WordCase.docx(word);
    try {
      Path place = Files.createDirectory(folder.resolve("case" + ++count));
      Path file = Files.write(place.resolve("来稿.docx"), docx);
      var request = new ImportRequest("a01", rejects ? RevisionMode.REJECT : RevisionMode.ACCEPT);
      Outcome<ImportedManuscript> read = Intake.read(file, request);
      if (read.value().isEmpty()) {
        return read.findings().stream()
            .map(IntakeCasesTest::line)
            .collect(Collectors.joining("\n"));
      }
      ImportedText.keepsEveryCharacter(file, read.value().get());
      assertThat(ImportedText.validated(place, read.value().get().articles()))
          .as("what validate says")
          .noneMatch(Finding::isError);
      return told(read.value().get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String told(ImportedManuscript read) {
    StringBuilder out = new StringBuilder();
    read.articles()
        .forEach(
            a ->
                out.append(
                    a.xml()
                        .replaceFirst("<\\?xml[^\n]*\n", "")
                        .replace(" xmlns=\"urn:kanyin:issue\" id=\"" + a.id() + "\"", "")));
    read.articles().stream()
        .flatMap(a -> a.pictures().stream())
        .forEach(p -> out.append("图片 " + p.path() + " " + size(p.bytes()) + "\n"));
    read.remarks().stream().map(Remark::finding).map(f -> line(f) + "\n").forEach(out::append);
    return out.toString();
  }

  private static String size(byte[] picture) {
    return PictureRoom.examine(picture)
        .facts()
        .map(f -> f.width() + "x" + f.height())
        .orElse("没有点");
  }

  private static String line(Finding f) {
    return f.severity().label() + " " + f.code() + " " + f.message();
  }
}
