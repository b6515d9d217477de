package org.kanyin.manifest.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture of the issue, checked by its content.
 *
 * @param path the file, inside the issue's folder after symbolic links
 * @param format by content
 * @param width pixels, or user units of an SVG
 * @param height pixels, or user units of an SVG
 * @param sha256 of the file's bytes, lower-case hex
 * @param drawing an SVG written anew, which is set instead of the file; empty for the others
 */
public record IssuePicture(
    Path path, Format format, int width, int height, String sha256, Optional<String> drawing) {
  /** What may be shown. */
  public enum Format {
    PNG,
    JPEG,
    SVG
  }
}
