package org.kanyin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.intake.model.ImportRequest;
import org.kanyin.intake.model.ImportedManuscript;
import org.kanyin.intake.model.RevisionMode;

/**
 * The articles of the samples and, where it is at hand, of the real issue, typed as three offices
 * type: title, authors, headings and their levels, paragraphs come back as they are.
 */
class TypedArticlesTest {
  @TempDir Path folder;

  /** By face and size, as GB/T 9704 has it. */
  @Test
  void byFaceAndSize() throws IOException {
    comeBack(SampleArticle::typed);
  }

  /** In 宋体 throughout, blanks as indents, headings in bold. */
  @Test
  void inOneFace() throws IOException {
    comeBack(
        a -> {
          StringBuilder all = new StringBuilder("[居中 宋体 18 粗] " + a.title() + "\n");
          all.append(
              a.authors().isEmpty() ? "" : "[居中 宋体 14] " + String.join("　", a.authors()) + "\n");
          a.lines().forEach(l -> all.append(line("顶格 宋体 14", l.level() > 0 ? " 粗" : "", l, "　　")));
          return all.toString();
        });
  }

  /** Headings by their numbers alone, the authors in brackets behind the last sentence. */
  @Test
  void authorsBehindTheText() throws IOException {
    comeBack(
        a -> {
          StringBuilder all = new StringBuilder("[居中 黑体 22] " + a.title() + "\n");
          a.lines().forEach(l -> all.append(line("缩 宋体 12", "", l, "")));
          String names = a.authors().isEmpty() ? "" : "（" + String.join("　", a.authors()) + "）";
          return all.substring(0, all.length() - 1) + names + "\n";
        });
  }

  private static String line(String look, String more, SampleArticle.Line line, String indent) {
    String text = line.text().replace("&", "&amp;").replace("<", "&lt;");
    return "[" + look + more + "] " + indent + text + "\n";
  }

  private void comeBack(Function<SampleArticle, String> typed) throws IOException {
    for (SampleArticle article : articles()) {
      Path file = Files.write(folder.resolve("稿.docx"), WordCase.docx(typed.apply(article)));
      ImportedManuscript read =
          Intake.read(file, new ImportRequest("a01", RevisionMode.ACCEPT)).value().orElseThrow();
      assertThat(read.articles()).hasSize(1);
      SampleArticle back = SampleArticle.of(read.articles().get(0).xml()).get(0);
      assertThat(back.bare()).isEqualTo(article.bare());
      ImportedText.keepsEveryCharacter(file, read);
      assertThat(ImportedText.validated(folder, read.articles())).noneMatch(Finding::isError);
    }
  }

  private static List<SampleArticle> articles() throws IOException {
    List<SampleArticle> all = new ArrayList<>(SampleArticle.all());
    Path real =
        Path.of(System.getProperty("kanyin.home"), "../shared/data/issue-2023-17/issue.xml");
    if (Files.exists(real)) {
      all.addAll(SampleArticle.of(Files.readString(real)));
    }
    assertThat(all).hasSizeGreaterThan(5);
    return all;
  }
}
