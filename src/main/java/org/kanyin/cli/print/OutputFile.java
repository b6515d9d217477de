package org.kanyin.cli.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kanyin.base.AtomicFile;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Place;

/**
 * A kind of file that commands write. A file of another kind is never written over: {@code -o}
 * before a manuscript's name is a slip, and the manuscript may have no second copy.
 */
public enum OutputFile {
  PDF(".pdf", "%PDF-"),
  HTML(".html", "<!DOCTYPE html"),
  XML(".xml", "<"),
  PNG(".png", "\u0089PNG");

  /** Extensions of what an office works with: no file of ours is named so by intention. */
  private static final Set<String> KNOWN =
      Set.of(
          ".pdf", ".html", ".htm", ".xml", ".png", ".doc", ".docx", ".wps", ".rtf", ".txt", ".xls",
          ".xlsx", ".et", ".csv", ".ppt", ".pptx", ".jpg", ".jpeg", ".svg", ".zip", ".json");

  private final String extension;
  private final byte[] beginning;

  OutputFile(String extension, String beginning) {
    this.extension = extension;
    this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Where it goes if the user does not say: beside the manifest, under its name. */
  public Path beside(Path issue) {
    String name = issue.getFileName() == null ? "issue" : issue.getFileName().toString();
    return issue.resolveSibling(name.replaceFirst("(?i)\\.xml$", "") + extension);
  }

  /** What forbids writing there, known before any work is done. */
  public Optional<Finding> obstacle(Path target, String option) {
    Place place = Place.file(target.toString());
    if (Files.isDirectory(target)) {
      return Optional.of(CommandFindings.finding("C002", place, option));
    }
    if (Files.isRegularFile(target) && !isOurs(target)) {
      return Optional.of(CommandFindings.finding("C004", place));
    }
    if (!isNamedSo(target)) {
      return Optional.of(CommandFindings.finding("C010", place, extension, option));
    }
    return Optional.empty();
  }

  /** A name that says another kind is a slip; one that says none may be a device or a pipe. */
  private boolean isNamedSo(Path target) {
    String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    boolean html = this == HTML && name.endsWith(".htm");
    return dot <= 0 || html || name.endsWith(extension) || !KNOWN.contains(name.substring(dot));
  }

  /** The same, and for what is read too: it is not written over, whatever kind it is. */
  public Optional<Finding> obstacle(Path target, String option, Path source) {
    try {
      if (Files.exists(target) && Files.isSameFile(target, source)) {
        return Optional.of(CommandFindings.finding("C009", Place.file(target.toString())));
      }
    } catch (IOException e) {
      return obstacle(target, option); // No source: its own reading says so.
    }
    return obstacle(target, option);
  }

  /** The same where nothing may be read. */
  public Optional<Finding> obstacle(Path target, String option, Optional<Path> source) {
    return source.isPresent() ? obstacle(target, option, source.get()) : obstacle(target, option);
  }

  /** Writes the file whole, or says why not. */
  public Optional<Finding> write(Path target, String option, byte[] bytes) {
    Optional<Finding> obstacle = obstacle(target, option);
    if (obstacle.isPresent()) {
      return obstacle;
    }
    try {
      AtomicFile.write(target, bytes);
      return Optional.empty();
    } catch (IOException e) {
      Place place = Place.file(target.toString());
      return Optional.of(CommandFindings.finding("C001", place, IoReasons.of(e)));
    }
  }

  /** Empty files are fair: a script may have reserved the name. */
  private boolean isOurs(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(beginning.length);
      return head.length == 0 || Arrays.equals(head, beginning);
    } catch (IOException e) {
      return false;
    }
  }
}
