package org.kanyin.manifest.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;

/**
 * A validated issue.
 *
 * @param year of the issue's number
 * @param number within the year, from 1
 * @param date of publication
 * @param style the house style's name, perhaps pinned: {@code neibu}, {@code neibu@1}
 * @param composition the composition preset the manuscript asks for
 * @param root the normalised document: an {@code issue} element whose masthead and colophon are
 *     complete (office data merged in), whose articles all stand in place
 * @param sources every text file read, by the name findings use
 * @param pictures by the {@code src} attribute of the normalised document
 * @param fonts the office's mapping of font roles, in order
 * @param acceptances what the editors let stand, for the rooms whose codes they name
 */
public record Issue(
    int year,
    int number,
    LocalDate date,
    Optional<String> style,
    Optional<String> composition,
    Node.Element root,
    Map<String, SourceText> sources,
    Map<String, IssuePicture> pictures,
    List<FontMapping> fonts,
    List<Acceptance> acceptances) {

  public Issue {
    sources = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sources));
    pictures = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(pictures));
    fonts = List.copyOf(fonts);
    acceptances = List.copyOf(acceptances);
  }

  /** The same with another document. */
  public Issue withRoot(Node.Element other) {
    return new Issue(
        year, number, date, style, composition, other, sources, pictures, fonts, acceptances);
  }

  /** These findings of any room, but for those the editors let stand. */
  public List<Finding> withoutAccepted(List<Finding> findings) {
    return findings.stream().filter(f -> acceptances.stream().noneMatch(a -> a.covers(f))).toList();
  }

  /**
   * An office's own font for a role ({@code font} in {@code office.xml}).
   *
   * @param file as absolute path, known to exist inside the office's folder
   * @param index of the face in a collection, 0 for a plain file
   */
  public record FontMapping(String role, Path file, int index, Place place) {}
}
