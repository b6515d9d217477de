package org.kanyin.desk.edit;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.kanyin.base.Sha256;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** The order of an issue's sections and articles. */
public final class Outline {
  private static final int LENGTH = 16;

  private Outline() {}

  /** The same order of the same sections and articles has the same stamp. */
  public static String stamp(Issue issue) {
    String order =
        issue
            .root()
            .descendants()
            .filter(e -> e.is(PartKind.SECTION) || e.is(PartKind.ARTICLE))
            .map(e -> e.id() + " " + e.element(PartKind.TITLE).map(Node.Element::text).orElse(""))
            .collect(Collectors.joining("\n"));
    return Sha256.of(order.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
  }
}
