package org.kanyin.intake.filing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.intake.model.ImportTarget;
import org.kanyin.intake.model.OfficeHabits;
import org.kanyin.intake.model.OfficeHabits.Kind;
import org.kanyin.intake.model.OfficeHabits.Row;
import org.kanyin.intake.model.PlannedFile;

/**
 * The office's file of habits, {@code intake.tsv}: beside {@code office.xml} in one of the three
 * folders above the issue's, else beside the issue; beside the articles where there is no issue. It
 * is text that an editor reads and changes.
 */
public final class HabitFile {
  private static final String NAME = "intake.tsv";
  private static final int FOLDERS = 3;
  private static final String HEAD =
      "# 编辑部的来稿习惯，导入稿件时用作依据；由编辑改过的文章学来，可以直接增删改。\n"
          + "# 单位：稿件里的写法、文章里的写法；小标题、不是小标题：作者、段首的编号。\n"
          + "种类\t稿件或作者\t写法\n";

  private final Path path;
  private final Optional<String> text;

  private HabitFile(Path path) {
    this.path = path;
    text = ImportRecords.text(path);
  }

  /** The file for that target, there or not yet. */
  public static HabitFile of(ImportTarget target) {
    Path base = target.pictureBase().toAbsolutePath().normalize();
    Path folder = base.getParent();
    for (int i = 0; target.issue().isPresent() && i < FOLDERS && folder != null; i++) {
      if (Files.exists(folder.resolve("office.xml"))) {
        return new HabitFile(folder.resolve(NAME));
      }
      folder = folder.getParent();
    }
    return new HabitFile(target.pictureBase().resolve(NAME));
  }

  /** What it says; rows that are not understood are the editor's own remarks. */
  public OfficeHabits habits() {
    List<Row> rows = new ArrayList<>();
    for (String line : text.orElse("").lines().toList()) {
      String[] c = line.split("\t", -1);
      for (Kind kind : Kind.values()) {
        if (c.length >= 3 && c[0].strip().equals(kind.word())) {
          rows.add(new Row(kind, c[1].strip(), c[2].strip()));
        }
      }
    }
    return new OfficeHabits(rows);
  }

  /** The file with further rows at its end; every line that is there stays. */
  public PlannedFile with(List<Row> learned) {
    StringBuilder all = new StringBuilder(text.orElse(HEAD));
    if (!all.isEmpty() && all.charAt(all.length() - 1) != '\n') {
      all.append('\n');
    }
    learned.forEach(r -> all.append(r.kind().word() + "\t" + r.of() + "\t" + r.holds() + "\n"));
    return PlannedFile.replacing(path, all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
