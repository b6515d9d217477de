package org.kanyin.manifest;

import java.nio.file.Path;
import org.kanyin.base.Outcome;
import org.kanyin.manifest.model.Issue;

/** Prints how long reading takes, cold and warm. Not a test: time is told, never asserted. */
final class ManifestBenchmark {
  private ManifestBenchmark() {}

  public static void main(String[] args) {
    Path issue =
        Path.of(args.length > 0 ? args[0] : "../shared/data/issue-2023-17/issue-pinned.xml");
    long start = System.nanoTime();
    ManifestReader reader = new ManifestReader();
    System.out.printf("schema %.0f ms%n", (System.nanoTime() - start) / 1e6);
    for (int i = 1; i <= 40; i++) {
      start = System.nanoTime();
      Outcome<Issue> outcome = reader.read(issue);
      double ms = (System.nanoTime() - start) / 1e6;
      if (i <= 3 || i % 10 == 0) {
        System.out.printf("read %d: %.1f ms, %d findings%n", i, ms, outcome.findings().size());
      }
    }
  }
}
