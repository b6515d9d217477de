package org.kanyin.batch.archive;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.batch.model.BatchFindings;
import org.kanyin.batch.model.IssueReference;

/**
 * Finds the issues below folders: every {@code issue.xml}, each once, whatever links lead to it.
 */
public final class IssueFinder {
  public static final String MANIFEST = "issue.xml";

  /** What an issue costs before its first line: about as much as so many bytes of text. */
  private static final long LEAST_WEIGHT = 20_000;

  /** A picture is carried over, not set: a byte of it costs so much less than one of text. */
  private static final long PICTURE_SHARE = 50;

  private final Path output;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private IssueFinder(Path output) {
    this.output = real(output);
  }

  /**
   * The issues, by name, and what was wrong with the folders.
   *
   * @param folders are looked through to any depth
   * @param output is passed over where it lies in one of them
   */
  public static Outcome<List<IssueReference>> find(List<Path> folders, Path output) {
    IssueFinder finder = new IssueFinder(output);
    return Outcome.of(finder.find(folders), finder.findings);
  }

  private List<IssueReference> find(List<Path> folders) {
    OutputNames names = new OutputNames();
    List<IssueReference> all = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        findings.add(BatchFindings.finding("B001", Place.file(folder.toString())));
        continue;
      }
      Map<Path, Long> issues = below(folder);
      if (issues.isEmpty()) {
        findings.add(BatchFindings.finding("B002", Place.file(folder.toString())));
      }
      issues.forEach(
          (relative, weight) -> {
            String name = names.claim(folders.size() > 1, absolute(folder), relative);
            all.add(new IssueReference(folder.resolve(relative).resolve(MANIFEST), name, weight));
          });
    }
    all.sort(Comparator.comparing(IssueReference::name));
    return all;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The issues' folders, relative, with their weights. */
  private Map<Path, Long> below(Path folder) {
    Map<Path, Long> files = new TreeMap<>();
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk(folder, files));
    } catch (IOException e) {
      findings.add(BatchFindings.finding("B003", Place.file(folder.toString())));
    }
    Map<Path, Long> issues = new TreeMap<>();
    for (Path file : files.keySet()) {
      if (file.endsWith(MANIFEST) && seen.add(real(folder.resolve(file)))) {
        issues.put(parent(file), LEAST_WEIGHT);
      }
    }
    files.forEach(
        (file, size) -> {
          Path home = parent(file);
          while (!issues.containsKey(home) && !home.toString().isEmpty()) {
            home = parent(home);
          }
          long weight = file.toString().endsWith(".xml") ? size : size / PICTURE_SHARE;
          issues.computeIfPresent(home, (h, sum) -> sum + weight);
        });
    return issues;
  }

  private static Path parent(Path relative) {
    return relative.getParent() == null ? Path.of("") : relative.getParent();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return absolute(path); // A link that leads nowhere: the issue's own reading says so.
    }
  }

  private SimpleFileVisitor<Path> walk(Path folder, Map<Path, Long> files) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        boolean ours = real(dir).equals(output) && !dir.equals(folder);
        return ours ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        files.put(folder.relativize(file), attributes.size());
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        // A link back to a folder above shows nothing new.
        if (!(e instanceof FileSystemLoopException)) {
          findings.add(BatchFindings.finding("B003", Place.file(file.toString())));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path dir, IOException e) {
        if (e != null) {
          findings.add(BatchFindings.finding("B003", Place.file(dir.toString())));
        }
        return FileVisitResult.CONTINUE;
      }
    };
  }
}
