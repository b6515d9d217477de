package org.kanyin.manifest.model;

import java.nio.file.Path;
import java.util.Optional;
import org.kanyin.picture.model.PictureFormat;

/**
 * A picture of the issue, checked by its content.
 *
 * @param path the file, inside the issue's folder after symbolic links
 * @param format by content
 * @param width pixels, upright, or user units of an SVG
 * @param height pixels, upright, or user units of an SVG
 * @param sha256 of the file's bytes, lower-case hex
 * @param drawing an SVG written anew, which is set instead of the file; empty for the others
 */
public record IssuePicture(
    Path path,
    PictureFormat format,
    int width,
    int height,
    String sha256,
    Optional<String> drawing) {
  /** Begins the {@code src} of a picture that no file is: drawn from what the manuscript says. */
  public static final String MADE = "made:";

  /** Whether it is drawn from what the manuscript says. */
  public boolean isMade() {
    return path.toString().isEmpty();
  }
}
