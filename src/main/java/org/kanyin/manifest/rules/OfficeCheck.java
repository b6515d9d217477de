package org.kanyin.manifest.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.normalise.OfficeData;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.SourceNode;

/** What the schema cannot say of the office's file. */
public final class OfficeCheck {
  private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?");

  private final SourceNode.Element office;
  private final FindingLog log;

  public OfficeCheck(SourceNode.Element office, FindingLog log) {
    this.office = office;
    this.log = log;
  }

  /**
   * @param date of the issue, if it is a date
   */
  public void run(Optional<String> date) {
    for (PartKind kind : List.of(PartKind.MASTHEAD, PartKind.COLOPHON)) {
      twice(kind);
      date.ifPresent(d -> none(kind, d));
    }
    fonts();
  }

  private void twice(PartKind kind) {
    Map<String, Integer> seen = new HashMap<>();
    for (SourceNode.Element entry : office.elements(kind).toList()) {
      String since = OfficeData.since(entry);
      Integer line = seen.putIfAbsent(since, office.file().line(entry.offset()));
      if (line != null) {
        int at =
            entry.attribute("since").map(SourceNode.Attribute::valueOffset).orElse(entry.offset());
        String said = since.isEmpty() ? "都没有写 since" : "的 since 都是 " + since;
        log.report("M074", office.file(), at, since, line, kind.tag(), said);
      }
    }
  }

  private void none(PartKind kind, String date) {
    boolean any =
        office.element(kind).isPresent()
            && office.elements(kind).allMatch(e -> DATE.matcher(OfficeData.since(e)).matches());
    if (any && OfficeData.choose(office, date).of(kind).isEmpty()) {
      SourceNode.Element first = office.element(kind).orElseThrow();
      log.report("M075", office.file(), first.offset(), "<" + kind.tag(), kind.tag(), date);
    }
  }

  private void fonts() {
    Map<String, Integer> seen = new HashMap<>();
    for (SourceNode.Element font : office.elements(PartKind.FONT).toList()) {
      Optional<SourceNode.Attribute> role = font.attribute("role");
      if (role.isPresent()) {
        String value = role.get().value().strip();
        Integer line = seen.putIfAbsent(value, office.file().line(font.offset()));
        if (line != null) {
          log.report("M076", office.file(), role.get().valueOffset(), value, value, line);
        }
      }
    }
  }
}
