package org.kanyin.manifest;

import java.nio.file.Path;
import org.kanyin.base.Outcome;

/**
 * Reads issues. Make one per process: it compiles the schema once. Safe for several threads.
 */
public final class ManifestReader {
  private final XmlParser parser = new XmlParser();

  public ManifestReader() {}

  /**
   * An issue with everything it names, or everything that is wrong with it: findings in order of
   * file and position.
   *
   * @param issueXml as the user gave it: findings show it so
   */
  public Outcome<Issue> read(Path issueXml) {
    return new Reading(parser, issueXml).run();
  }
}
