package org.kanyin.manifest;

import java.nio.file.Path;
import org.kanyin.base.Outcome;

/** Reads issues. Make one per process: it compiles the schema once. Safe for several threads. */
public final class ManifestReader {
  private final HouseSchema schema = new HouseSchema();
  private final XmlParser parser = new XmlParser(Limits.ATTRIBUTE_LENGTH);
  private final XmlParser svgParser = new XmlParser(Limits.SVG_ATTRIBUTE_LENGTH);

  public ManifestReader() {}

  /**
   * An issue with everything it names, or everything that is wrong with it: findings in order of
   * file and position.
   *
   * @param issueXml as the user gave it: findings show it so
   */
  public Outcome<Issue> read(Path issueXml) {
    return new Reading(schema, parser, svgParser, issueXml).run();
  }
}
