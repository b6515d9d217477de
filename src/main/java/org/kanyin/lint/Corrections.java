package org.kanyin.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.lint.model.ManuscriptFault;
import org.kanyin.lint.model.TextCorrection;
import org.kanyin.manifest.SourceEdits;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.LineStarts;

/** The replacements that are certain, file by file: shown, and made to the byte. */
public final class Corrections {
  /** Characters shown on each side. */
  private static final int CONTEXT = 14;

  /**
   * A file with its replacements made.
   *
   * @param diff what changes, two lines a place
   * @param bytes empty where the file is in no encoding that could be written
   */
  public record Changed(Path path, String diff, Optional<byte[]> bytes) {}

  private Corrections() {}

  /** The files that change, in the order of their first fault. */
  public static List<Changed> of(List<ManuscriptFault> faults, Issue issue) {
    Map<String, List<TextCorrection>> files = new LinkedHashMap<>();
    faults.stream()
        .flatMap(f -> f.correction().stream())
        .forEach(c -> files.computeIfAbsent(c.file(), k -> new ArrayList<>()).add(c));
    List<Changed> changed = new ArrayList<>();
    files.forEach(
        (file, all) ->
            changed.add(
                changed(
                    issue.sources().get(file).path(),
                    issue.sources().get(file).text(),
                    file,
                    all)));
    return changed;
  }

  private static Changed changed(Path path, String text, String name, List<TextCorrection> all) {
    List<TextCorrection> ordered =
        all.stream().sorted(Comparator.comparingInt(TextCorrection::from)).toList();
    List<SourceEdits.Replacement> edits =
        ordered.stream()
            .map(c -> SourceEdits.Replacement.ofCharacters(c.from(), c.to(), c.text()))
            .toList();
    try {
      byte[] bytes = Files.readAllBytes(path);
      return new Changed(path, diff(name, text, ordered), SourceEdits.apply(bytes, text, edits));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String diff(String name, String text, List<TextCorrection> all) {
    LineStarts lines = new LineStarts(text);
    StringBuilder out = new StringBuilder();
    for (TextCorrection c : all) {
      String before = text.substring(lineStart(text, c.from()), c.from());
      String after = text.substring(c.to(), lineEnd(text, c.to()));
      String left = before.substring(Math.max(0, before.length() - CONTEXT));
      String right = after.substring(0, Math.min(CONTEXT, after.length()));
      out.append(lines.place(name, c.from())).append('\n');
      out.append("- ").append(left).append(text, c.from(), c.to()).append(right).append('\n');
      out.append("+ ").append(left).append(c.text()).append(right).append('\n');
    }
    return out.toString().stripTrailing();
  }

  private static int lineStart(String text, int at) {
    return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  }

  private static int lineEnd(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
