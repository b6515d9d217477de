package org.kanyin.manifest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.parse.ManifestLimits;
import org.kanyin.manifest.parse.XmlParser;
import org.kanyin.manifest.schema.HouseSchema;

/** Reads issues. Make one per process: it compiles the schema once. Safe for several threads. */
public final class ManifestReader {
  /**
   * The code of the warning that a variant of a character is set in its usual form: true unless the
   * fonts have the variant, which manuscripts do not know.
   */
  public static final String VARIANT = "M129";

  /** Half-width marks beside Chinese, told once a paragraph. */
  public static final String HALF_WIDTH = "M202";

  /** A straight quotation mark beside Chinese, told once a paragraph. */
  public static final String STRAIGHT_QUOTE = "M203";

  /** A blank between Chinese characters, told once a paragraph. */
  public static final String INNER_BLANK = "M204";

  private final HouseSchema schema = new HouseSchema();
  private final XmlParser parser = new XmlParser(ManifestLimits.ATTRIBUTE_LENGTH);
  private final XmlParser svgParser = new XmlParser(ManifestLimits.SVG_ATTRIBUTE_LENGTH);

  public ManifestReader() {}

  /**
   * An issue with everything it names, or everything that is wrong with it: findings in order of
   * file and position.
   *
   * @param issueXml as the user gave it: findings show it so
   */
  public Outcome<Issue> read(Path issueXml) {
    return readNoting(issueXml).issue();
  }

  /** What is wrong with an office's file; empty where the file is something else. */
  public Optional<List<Finding>> office(Path file) {
    return new ManifestPipeline(schema, parser, svgParser, file).office();
  }

  /**
   * A reading and what it depends on.
   *
   * @param asked absolute paths asked for on the way, found or not: while they are as they were, so
   *     is the outcome
   */
  public record Read(Outcome<Issue> issue, List<Path> asked) {
    public Read {
      asked = List.copyOf(asked);
    }
  }

  /** The same, with the paths that were asked for. */
  public Read readNoting(Path issueXml) {
    return readNoting(issueXml, Map.of());
  }

  /**
   * The issue as it would be if some of its text files were saved with other bytes.
   *
   * @param unsaved by the paths of their {@link org.kanyin.manifest.model.SourceText}
   */
  public Read readNoting(Path issueXml, Map<Path, byte[]> unsaved) {
    ManifestPipeline reading = new ManifestPipeline(schema, parser, svgParser, issueXml, unsaved);
    Outcome<Issue> issue = reading.run();
    return new Read(issue, reading.asked());
  }
}
