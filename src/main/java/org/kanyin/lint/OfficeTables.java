package org.kanyin.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kanyin.lint.model.OfficeWords;
import org.kanyin.lint.tables.WordTables;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.SourceText;

/** Where the tables of words are: the project's own, and an office's in a folder of its own. */
public final class OfficeTables {
  /** The folder beside {@code office.xml}. */
  public static final String FOLDER = "lint";

  private static final String OFFICE = "office.xml";

  /** The nearest of so many folders above the issue's counts, as for {@code office.xml}. */
  private static final int REACH = 3;

  private OfficeTables() {}

  /** The project's tables alone. */
  public static OfficeWords starter() {
    return WordTables.read(Optional.empty(), "");
  }

  /** With the tables beside the office's file of this issue. */
  public static OfficeWords of(Issue issue) {
    SourceText source = issue.sources().get(issue.root().place().file());
    return folder(source.path())
        .map(f -> WordTables.read(Optional.of(f), shown(f, source)))
        .orElseGet(OfficeTables::starter);
  }

  /** The folder of the tables as findings name it: seen from the issue's file as it was given. */
  private static String shown(Path folder, SourceText source) {
    Path here = source.path().toAbsolutePath().normalize().getParent();
    Path given = Path.of(source.name()).getParent();
    Path way = here.relativize(folder);
    return (given == null ? way : given.resolve(way).normalize()).toString();
  }

  /**
   * The folder of an office's tables, whether or not it is there; empty without an office's file.
   */
  public static Optional<Path> folder(Path issue) {
    Path at = issue.toAbsolutePath().normalize().getParent();
    for (int i = 0; i < REACH && at != null && at.getParent() != null; i++) {
      at = at.getParent();
      if (Files.exists(at.resolve(OFFICE))) {
        return Optional.of(at.resolve(FOLDER));
      }
    }
    return Optional.empty();
  }
}
