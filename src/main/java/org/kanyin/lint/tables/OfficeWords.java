package org.kanyin.lint.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.SourceText;

/**
 * The tables of words: the project's own, and behind them those that an office keeps in the folder
 * {@code lint} beside its {@code office.xml}.
 *
 * @param findings what is wrong with the office's tables
 * @param wrong words and what is meant; names of bodies and places among them
 * @param phrases set phrases as they are quoted
 * @param posts who holds which post
 * @param learnt phrases of the back issues
 * @param accepted what the office lets stand for good
 */
public record OfficeWords(
    List<Finding> findings,
    List<WrongWord> wrong,
    List<String> phrases,
    List<HeldPost> posts,
    List<String> learnt,
    List<Accepted> accepted) {

  /** The folder beside {@code office.xml}. */
  public static final String FOLDER = "lint";

  private static final String OFFICE = "office.xml";

  /** The nearest of so many folders above the issue's counts, as for {@code office.xml}. */
  private static final int REACH = 3;

  /**
   * A line of {@code accepted.tsv}.
   *
   * @param text the passage that it is said of; empty for the code everywhere
   */
  public record Accepted(String code, String text) {}

  public OfficeWords {
    findings = List.copyOf(findings);
    wrong = List.copyOf(wrong);
    phrases = List.copyOf(phrases);
    posts = List.copyOf(posts);
    learnt = List.copyOf(learnt);
    accepted = List.copyOf(accepted);
  }

  /** The project's tables alone. */
  public static OfficeWords starter() {
    return WordTables.read(Optional.empty(), "");
  }

  /** With the tables beside the office's file of this issue. */
  public static OfficeWords of(Issue issue) {
    SourceText source = issue.sources().get(issue.root().place().file());
    return folder(source.path())
        .map(f -> WordTables.read(Optional.of(f), shown(f, source)))
        .orElseGet(OfficeWords::starter);
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

  /** The same tables with other learnt phrases. */
  public OfficeWords withLearnt(List<String> others) {
    return new OfficeWords(findings, wrong, phrases, posts, others, accepted);
  }

  /** Whether a finding on this text, in this passage, is let stand. */
  public boolean accepts(String code, String text, String context) {
    return accepted.stream()
        .anyMatch(
            a ->
                a.code().equals(code)
                    && (a.text().isEmpty()
                        || a.text().equals(text)
                        || (a.text().contains(text) && context.contains(a.text()))));
  }
}
