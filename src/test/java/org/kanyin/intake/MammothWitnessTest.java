package org.kanyin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.intake.model.ImportRequest;
import org.kanyin.intake.model.ImportedArticle;
import org.kanyin.intake.model.ImportedManuscript;
import org.kanyin.intake.model.RevisionMode;

/**
 * mammoth as a second witness: its tables have the same cells, merged alike, with the same text,
 * and its notes are the same in the same order. {@code -Dseed=N} tries that one.
 */
class MammothWitnessTest {
  private static final long SEEDS = 60;

  @TempDir Path folder;

  @Test
  void tablesAndNotesAreTheSame() throws IOException {
    long one = Long.getLong("seed", -1);
    for (long seed = one < 0 ? 1 : one; seed <= (one < 0 ? SEEDS : one); seed++) {
      Path file = Files.write(folder.resolve(seed + ".docx"), new RandomTables(seed).docx());
      ImportedManuscript read =
          Intake.read(file, new ImportRequest("a01", RevisionMode.ACCEPT)).value().orElseThrow();
      TablesAndNotes ours =
          TablesAndNotes.ofArticles(read.articles().stream().map(ImportedArticle::xml).toList());
      assertThat(ours).as("seed " + seed).isEqualTo(TablesAndNotes.ofMammoth(file));
      assertThat(ours.tables()).as("seed " + seed).isNotEmpty();
      assertThat(ours.notes()).as("seed " + seed).isNotEmpty();
      ImportedText.keepsEveryCharacter(file, read);
      assertThat(ImportedText.validated(folder, read.articles()))
          .as("seed " + seed)
          .noneMatch(Finding::isError);
    }
  }
}
