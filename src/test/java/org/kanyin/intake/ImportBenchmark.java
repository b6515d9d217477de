package org.kanyin.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kanyin.base.Outcome;
import org.kanyin.intake.model.ImportPlan;
import org.kanyin.intake.model.ImportTarget;
import org.kanyin.intake.model.RevisionMode;
import org.kanyin.measure.Warm;

/**
 * How long thirteen manuscripts of 24 printed pages take when warm, from the files to all that is
 * to be written. A measurement, not a test: nothing is asserted.
 *
 * <pre>
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     org.kanyin.intake.ImportBenchmark 20 FOLDER
 * </pre>
 *
 * (See {@link org.kanyin.measure.Measure} for the class path.) The manuscripts stay in FOLDER, so
 * that a cold start can be measured too: {@code time kanyin import FOLDER/*.docx -o OUT}.
 */
public final class ImportBenchmark {
  private ImportBenchmark() {}

  /** See the class: how many rounds, and where the manuscripts go. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    List<Path> files = ThirteenManuscripts.in(folder);
    ImportTarget target = ImportTarget.folder(folder.resolve("articles"));
    Outcome<ImportPlan> plan = ManuscriptImport.plan(target, files, RevisionMode.ACCEPT);
    int characters =
        plan.value().orElseThrow().articles().stream()
            .mapToInt(a -> a.xml().replaceAll("<[^>]*>|\\s", "").length())
            .sum();
    System.out.println(files.size() + " manuscripts, " + characters + " characters");
    Warm.measure(
        "import",
        Integer.parseInt(arguments[0]),
        () -> ManuscriptImport.plan(target, files, RevisionMode.ACCEPT));
  }
}
