package org.kanyin.typeset;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fop.layoutmgr.LayoutManagerMapping;
import org.kanyin.base.FoDocument;
import org.kanyin.base.Place;
import org.kanyin.base.Workspace;
import org.kanyin.fonts.FontBook;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssuePicture;
import org.kanyin.seal.Seal;
import org.kanyin.style.Style;
import org.kanyin.style.StyleLoader;
import org.kanyin.typeset.managers.LayoutManagers;
import org.kanyin.typeset.model.Typeset;

/**
 * How long a warm render takes with our composer and with FOP's own text managers, interleaved in
 * one run, and where the time goes. A measurement, not a test: nothing is asserted.
 *
 * <pre>
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     org.kanyin.typeset.TypesetBenchmark samples/demo/issue.xml 40
 * </pre>
 *
 * (See {@link org.kanyin.measure.Measure} for the class path.)
 */
public final class TypesetBenchmark {
  private static final int WARM_UP = 15;
  private static final double MILLION = 1e6;

  /** Processor time stays of use on a machine that others use too. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path issueXml;
  private final ManifestReader manifests = new ManifestReader();
  private final Style style;

  private TypesetBenchmark(Path issueXml) {
    this.issueXml = issueXml;
    style = new StyleLoader(new Workspace(Path.of(""))).style("neibu").value().orElseThrow();
  }

  /** A way to set: its fonts, its managers, and what its rounds took, stage by stage. */
  private record Contender(
      String name, Typesetter typesetter, FontBook fonts, Map<String, List<Double>> times) {
    static Contender of(String name, LayoutManagerMapping managers, FontBook fonts) {
      return new Contender(name, new Typesetter(() -> managers), fonts, new HashMap<>());
    }

    void note(String stage, long nanos) {
      times.computeIfAbsent(stage, s -> new ArrayList<>()).add(nanos / MILLION);
    }

    double median(String stage) {
      double[] all = times.get(stage).stream().mapToDouble(d -> d).sorted().toArray();
      return all[all.length / 2];
    }
  }

  /** See the class. */
  public static void main(String[] arguments) throws IOException {
    TypesetBenchmark benchmark = new TypesetBenchmark(Path.of(arguments[0]));
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
    FontBook bundled = FontBook.open(Path.of("fonts"));
    Contender ours = Contender.of("our composer", new LayoutManagers(), bundled);
    Contender stock = Contender.of("FOP's managers", null, chineseOnly());
    for (int i = 0; i < WARM_UP; i++) {
      benchmark.render(ours);
      benchmark.render(stock);
    }
    ours.times().clear();
    stock.times().clear();
    for (int i = 0; i < rounds; i++) {
      benchmark.render(ours);
      benchmark.render(stock);
    }
    print(ours, stock, rounds);
    try (StackSamples samples = new StackSamples()) {
      for (int i = 0; i < rounds; i++) {
        benchmark.render(ours);
      }
      System.out.print(samples.table());
    }
  }

  private static void print(Contender ours, Contender stock, int rounds) {
    System.out.printf(Locale.ROOT, "medians of %d warm renders, ms%n", rounds);
    for (String stage : List.of("manifest", "style", "typeset", "seal", "whole", "whole, CPU")) {
      double a = ours.median(stage);
      double b = stock.median(stage);
      System.out.printf(Locale.ROOT, "%-10s %8.1f %8.1f   ratio %.3f%n", stage, a, b, a / b);
    }
    System.out.printf("           (%s, %s)%n", ours.name(), stock.name());
  }

  private void render(Contender contender) throws IOException {
    long processor = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    Issue issue = manifests.read(issueXml).value().orElseThrow();
    long read = System.nanoTime();
    FoDocument fo = style.apply(issue, Map.of(), Map.of()).value().orElseThrow();
    long styled = System.nanoTime();
    Instant date = Instant.EPOCH;
    Typeset set =
        contender
            .typesetter()
            .set(
                new Typesetter.Request(
                    fo, contender.fonts(), pictures(issue), date, (id, i) -> Place.NOWHERE))
            .value()
            .orElseThrow();
    long typeset = System.nanoTime();
    Seal.seal(Galley.work(set, date)).pdf();
    long end = System.nanoTime();
    contender.note("manifest", read - start);
    contender.note("style", styled - read);
    contender.note("typeset", typeset - styled);
    contender.note("seal", end - typeset);
    contender.note("whole", end - start);
    contender.note("whole, CPU", THREADS.getCurrentThreadCpuTime() - processor);
  }

  private static Map<String, byte[]> pictures(Issue issue) throws IOException {
    Map<String, byte[]> bytes = new HashMap<>();
    for (IssuePicture picture : issue.pictures().values()) {
      bytes.put(picture.sha256(), Files.readAllBytes(picture.path()));
    }
    return bytes;
  }

  /** FOP sets a role in its first font, so for FOP the Chinese font has to stand first. */
  private static FontBook chineseOnly() throws IOException {
    Path folder = Files.createTempDirectory("fonts");
    Path bundled = Path.of("fonts").toAbsolutePath();
    List<String> rows =
        Files.readAllLines(bundled.resolve("roles.tsv")).stream()
            .filter(r -> !r.contains("Tinos") || r.startsWith("latin"))
            .toList();
    Files.write(folder.resolve("roles.tsv"), rows);
    for (String row : rows) {
      if (!row.startsWith("#")) {
        Path link = folder.resolve(row.split("\t")[2]);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, bundled.resolve(link.getFileName()));
      }
    }
    FontBook book = FontBook.open(folder);
    Arrays.stream(folder.toFile().listFiles()).forEach(f -> f.deleteOnExit());
    folder.toFile().deleteOnExit();
    return book;
  }
}
