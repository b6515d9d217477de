package org.kanyin.intake.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where articles go: into a folder, or into an issue.
 *
 * @param articles the folder of the article files
 * @param pictureBase the folder that pictures are named from
 * @param issue the issue that gets their references
 * @param section its section; empty for the last
 */
public record ImportTarget(
    Path articles, Path pictureBase, Optional<Path> issue, Optional<String> section) {
  private static final String FOLDER = "articles";

  /** A folder with nothing in it that names the articles. */
  public static ImportTarget folder(Path folder) {
    return new ImportTarget(folder, folder, Optional.empty(), Optional.empty());
  }

  /** Articles beside an issue in {@code articles/}, pictures in {@code pictures/}. */
  public static ImportTarget issue(Path issue, Optional<String> section) {
    Path base = issue.getParent() == null ? Path.of("") : issue.getParent();
    return new ImportTarget(base.resolve(FOLDER), base, Optional.of(issue), section);
  }

  public Path article(String id) {
    return articles.resolve(id + ".xml");
  }

  /** As the issue names it. */
  public String href(String id) {
    return FOLDER + "/" + id + ".xml";
  }
}
