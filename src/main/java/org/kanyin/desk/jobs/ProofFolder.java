package org.kanyin.desk.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/** The proofs of an issue: by round the sheets, and the pages as they were. */
final class ProofFolder {
  static final int MOST_ROUNDS = 99;
  private static final String FOLDER = "校样";

  private final Path manifest;

  ProofFolder(Path manifest) {
    this.manifest = manifest;
  }

  Path sheets(int round) {
    return manifest.resolveSibling(FOLDER).resolve(round + "校.pdf");
  }

  /** The pages that the sheets of a round show, without what is written beside them. */
  Path pages(int round) {
    return manifest.resolveSibling(FOLDER).resolve(round + "校-原样.pdf");
  }

  private Optional<Path> latest(int below) {
    return IntStream.range(1, below)
        .map(i -> below - i)
        .mapToObj(this::pages)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  Optional<Path> pagesBefore(int round) {
    return latest(round);
  }

  Optional<Path> latestPages() {
    return latest(MOST_ROUNDS + 1);
  }

  /** The round that comes next. */
  int next() {
    return IntStream.rangeClosed(1, MOST_ROUNDS)
        .filter(i -> Files.exists(sheets(MOST_ROUNDS + 1 - i)))
        .map(i -> MOST_ROUNDS + 2 - i)
        .findFirst()
        .orElse(1);
  }
}
