package org.kanyin.manifest.parse;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an issue may read: a reference leads to a readable file inside it, after symbolic links, or
 * to a finding.
 */
public final class IssueFolder {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

  private final String called;
  private final Path given;
  private final Path real;

  /**
   * @param called what findings call the folder
   * @param given the folder as findings show it, possibly empty
   * @throws IOException where it does not exist
   */
  public IssueFolder(String called, Path given) throws IOException {
    this.called = called;
    this.given = given;
    this.real = given.toAbsolutePath().toRealPath();
  }

  /**
   * A file found.
   *
   * @param path after symbolic links
   * @param relative from the folder, with slashes
   * @param name as findings print it
   */
  public record Found(Path path, String relative, String name) {}

  /**
   * Looks a reference up beside the file that says it, then from the folder itself.
   *
   * @param at the attribute that says it, for the finding
   */
  public Optional<Found> find(SourceNode.Element element, SourceNode.Attribute at, FindingLog log) {
    String reference = at.value();
    SourceFile file = element.file();
    String wrong = malformed(reference);
    if (!wrong.isEmpty()) {
      log.report(wrong, file, at.valueOffset(), reference, reference, called);
      return Optional.empty();
    }
    try {
      Path beside = base(file);
      String code = "M082";
      String hint = "";
      for (Path from : beside.equals(real) ? new Path[] {real} : new Path[] {beside, real}) {
        String trouble = "";
        for (String spelling : spellings(reference)) {
          Path candidate = from.resolve(spelling).normalize();
          if (candidate.startsWith(real)) {
            log.asked(candidate);
          }
          trouble = trouble(candidate);
          if (trouble.isEmpty()) {
            return Optional.of(found(candidate));
          }
          if (hint.isEmpty() && trouble.equals("M083")) {
            hint = NearbyFile.of(candidate).map(n -> "那里有“" + n + "”；是它就照它的名字写。").orElse("");
          }
        }
        code = nearer(code, trouble);
      }
      String remedy = code.equals("M083") ? hint : "";
      log.hinted(remedy, code, file, at.valueOffset(), reference, reference, called);
    } catch (InvalidPathException | IOException e) {
      log.report("M086", file, at.valueOffset(), reference, reference, called);
    }
    return Optional.empty();
  }

  /** A place inside the issue, even without a file, is more likely meant than one outside. */
  private static String nearer(String before, String now) {
    boolean vague = before.equals("M082") || (before.equals("M083") && !now.equals("M082"));
    return vague ? now : before;
  }

  /** From this folder to a file found in another, with slashes: what the file is known by. */
  public String relative(IssueFolder home, Found found) {
    Path candidate = home.real.resolve(found.relative());
    return real.relativize(candidate).toString().replace('\\', '/');
  }

  private Path base(SourceFile file) throws IOException {
    Path parent = file.path().toAbsolutePath().getParent().toRealPath();
    return parent.startsWith(real) ? parent : real;
  }

  private static String malformed(String reference) {
    if (reference.isBlank() || reference.indexOf('\0') >= 0) {
      return "M086";
    } else if (reference.indexOf('\\') >= 0) {
      return "M088";
    } else if (reference.startsWith("/") || DRIVE.matcher(reference).matches()) {
      return "M080";
    } else if (SCHEME.matcher(reference).matches()) {
      return "M081";
    }
    return "";
  }

  /** As typed; and decoded, where it is written as a URI. */
  private static String[] spellings(String reference) {
    if (reference.indexOf('%') < 0) {
      return new String[] {reference};
    }
    try {
      String decoded = URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
      // An escape must not smuggle in what malformed() refuses.
      return malformed(decoded).isEmpty()
          ? new String[] {reference, decoded}
          : new String[] {reference};
    } catch (IllegalArgumentException e) {
      return new String[] {reference};
    }
  }

  /** The code of what is wrong with a path, or empty. */
  private String trouble(Path candidate) throws IOException {
    if (!candidate.startsWith(real)) {
      return "M082";
    } else if (!Files.exists(candidate)) {
      return "M083";
    } else if (!candidate.toRealPath().startsWith(real)) {
      return "M082";
    } else if (Files.isDirectory(candidate)) {
      return "M084";
    } else if (!Files.isRegularFile(candidate) || !Files.isReadable(candidate)) {
      return "M085";
    }
    return "";
  }

  private Found found(Path candidate) throws IOException {
    String relative = real.relativize(candidate).toString().replace('\\', '/');
    return new Found(candidate.toRealPath(), relative, given.resolve(relative).toString());
  }
}
