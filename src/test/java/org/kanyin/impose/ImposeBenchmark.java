package org.kanyin.impose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.kanyin.base.Length;
import org.kanyin.base.Workspace;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.Scheme;
import org.kanyin.measure.Warm;

/**
 * How long a warm imposition takes, reading the file and writing the sheets. A measurement, not a
 * test: nothing is asserted.
 *
 * <pre>
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     org.kanyin.impose.ImposeBenchmark samples/demo/issue.xml 40
 * </pre>
 *
 * (See {@link org.kanyin.measure.Measure} for the class path.)
 */
public final class ImposeBenchmark {
  private ImposeBenchmark() {}

  /** See the class. */
  public static void main(String[] arguments) throws IOException {
    Path pdf = Sample.of(Path.of(arguments[0]));
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
    Imposer imposer = new Imposer(new Workspace(Path.of(".")));
    ImposeRequest plain = ImposeRequest.of(Scheme.saddle());
    ImposeRequest marked =
        plain.on(
            ImposeRequest.Paper.DEFAULT
                .withThickness(Length.millimetres(0.1))
                .withMarks(Set.of(ImposeRequest.MarkKind.values())));
    System.out.printf(
        Locale.ROOT, "%d bytes, medians of %d warm rounds%n", Files.size(pdf), rounds);
    measure("saddle", imposer, pdf, plain, rounds);
    measure("saddle, all marks", imposer, pdf, marked, rounds);
  }

  private static void measure(
      String name, Imposer imposer, Path pdf, ImposeRequest job, int rounds) {
    int bytes = imposer.impose(pdf, job).value().orElseThrow().pdf().length;
    System.out.printf(Locale.ROOT, "%-24s %d bytes%n", name, bytes);
    Warm.measure(
        name,
        rounds,
        () -> {
          if (imposer.impose(pdf, job).value().isEmpty()) {
            throw new IllegalStateException(name);
          }
        });
  }
}
