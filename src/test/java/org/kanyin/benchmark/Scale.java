package org.kanyin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kanyin.batch.GeneratedArchive;

/**
 * Time against pages: one generated issue of 1 to 1,000 pages, and an archive of issues of about 24
 * pages with as many pages in all, set by one worker and by two. On A5, where a thousand pages are
 * within the characters an issue may have. Writes the table and the plot of {@code
 * docs/benchmark.md}.
 */
final class Scale {
  private static final List<String> PAGES =
      List.of("1", "10", "50", "100", "250", "500", "750", "1000");
  private static final int ISSUE = 24;
  private static final long SEED = 20261128;

  /** A4 pages that the generator is asked for, for a page of A5; less cover and contents. */
  private static final double SHARE = 0.68;

  /** One row: pages of the single issue and of the archive, and what they cost. */
  record Row(int pages, Cost issue, int archive, Cost one, Cost two) {}

  private Scale() {}

  /** With so many pages, about; with none said those of the documentation. */
  static void run(Path kanyin, List<String> given) throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    System.out.println(
        "pages  issue: s, CPU s, MiB    archive pages  1 worker: s, CPU s   2 workers: s, CPU s");
    for (String pages : given.isEmpty() ? PAGES : given) {
      Row row = row(kanyin, Integer.parseInt(pages));
      rows.add(row);
      System.out.println(text(row));
    }
    ScaleReport.write(Path.of("docs"), Machine.describe(), rows);
  }

  private static Row row(Path kanyin, int pages) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("scale");
    Path issue = GeneratedArchive.one(folder.resolve("one"), (int) (3 + pages * SHARE), SEED);
    Path office = folder.resolve("one/office.xml");
    Files.writeString(office, GeneratedArchive.OFFICE);
    String pdf = folder.resolve("one.pdf").toString();
    ColdProcess process = ColdProcess.in(folder);
    List<String> render =
        List.of(kanyin.toString(), "render", issue.toString(), "-o", pdf, "--set", "paper=A5");
    Cost whole = process.run(render);
    Path archive = folder.resolve("many");
    GeneratedArchive.make(archive, Math.max(1, pages / ISSUE), SEED);
    Cost one = process.run(batch(kanyin, archive, folder, 1));
    Cost two = process.run(batch(kanyin, archive, folder, 2));
    return new Row(Pages.of(Path.of(pdf)), whole, pages(folder.resolve("out-1")), one, two);
  }

  private static List<String> batch(Path kanyin, Path archive, Path folder, int workers) {
    String out = folder.resolve("out-" + workers).toString();
    return List.of(
        kanyin.toString(), "batch", archive.toString(), "-o", out, "-j", Integer.toString(workers));
  }

  private static int pages(Path folder) throws IOException {
    int pages = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path pdf : files.filter(f -> f.toString().endsWith(".pdf")).toList()) {
        pages += Pages.of(pdf);
      }
    }
    return pages;
  }

  private static String text(Row r) {
    return String.format(
        Locale.ROOT,
        "%5d  %8.2f %8.2f %8.0f    %8d %12.2f %8.2f %12.2f %8.2f",
        r.pages(),
        r.issue().wall(),
        r.issue().cpu(),
        r.issue().mebibytes(),
        r.archive(),
        r.one().wall(),
        r.one().cpu(),
        r.two().wall(),
        r.two().cpu());
  }
}
