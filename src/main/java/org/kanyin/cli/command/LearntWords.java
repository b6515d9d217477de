package org.kanyin.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.base.AtomicFile;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Place;
import org.kanyin.cli.print.CommandFindings;
import org.kanyin.lint.Learner;
import org.kanyin.lint.OfficeTables;

/**
 * What was learnt from a folder of back issues, and where it was written.
 *
 * @param sentence what was done
 * @param findings why it could not be
 */
record LearntWords(List<String> phrases, String sentence, List<Finding> findings) {
  private static final String FILE = "learnt.tsv";

  /** Reads every {@code issue.xml} below a folder, but for these, and writes the table. */
  static LearntWords from(Rooms rooms, Path folder, List<Path> but) {
    Learner learner = new Learner();
    try {
      List<Path> issues = issues(folder, but);
      issues.forEach(i -> rooms.manifests().read(i).value().ifPresent(learner::read));
      int unread = issues.size() - learner.issues();
      Optional<Path> office = issues.stream().findFirst().flatMap(OfficeTables::folder);
      Path table = office.orElse(folder.resolve(OfficeTables.FOLDER)).resolve(FILE);
      byte[] bytes = learner.table();
      AtomicFile.write(table, bytes);
      List<String> phrases = learner.phrases();
      String use = office.isPresent() ? "以后校对自动用它" : "旁边没有 office.xml，只有这一次用它";
      String sentence =
          String.format(
              java.util.Locale.ROOT,
              "%s：从 %d 期%s学到 %d 条词语，%d 字节；%s",
              table,
              learner.issues(),
              unread == 0 ? "" : "（另有 " + unread + " 期清单有错误，没有读）",
              phrases.size(),
              bytes.length,
              use);
      return new LearntWords(phrases, sentence, List.of());
    } catch (IOException e) {
      Place place = Place.file(folder.toString());
      Finding failed = CommandFindings.finding("C001", place, IoReasons.of(e));
      return new LearntWords(List.of(), folder + "：没有学成", List.of(failed));
    }
  }

  private static List<Path> issues(Path folder, List<Path> but) throws IOException {
    List<Path> issues = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files.filter(f -> f.endsWith("issue.xml") && Files.isRegularFile(f)).sorted().toList()) {
        boolean read = false;
        for (Path other : but) {
          read |= Files.exists(other) && Files.isSameFile(file, other);
        }
        if (!read) {
          issues.add(file);
        }
      }
    }
    return issues;
  }
}
