package org.kanyin.manifest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the schema cannot say of the office's file. */
final class OfficeCheck {
  private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?");

  private final Raw.Element office;
  private final Log log;

  OfficeCheck(Raw.Element office, Log log) {
    this.office = office;
    this.log = log;
  }

  /** @param date of the issue, if it is a date */
  void run(Optional<String> date) {
    for (String name : new String[] {"masthead", "colophon"}) {
      twice(name);
      date.ifPresent(d -> none(name, d));
    }
    fonts();
  }

  private void twice(String name) {
    Map<String, Integer> seen = new HashMap<>();
    for (Raw.Element entry : office.elements(name).toList()) {
      String since = Office.since(entry);
      Integer line = seen.putIfAbsent(since, office.file().line(entry.offset()));
      if (line != null) {
        int at = entry.attribute("since").map(Raw.Attribute::valueOffset).orElse(entry.offset());
        String said = since.isEmpty() ? "都没有写 since" : "的 since 都是 " + since;
        log.report("M074", office.file(), at, since, line, name, said);
      }
    }
  }

  private void none(String name, String date) {
    boolean any =
        office.element(name).isPresent()
            && office.elements(name).allMatch(e -> DATE.matcher(Office.since(e)).matches());
    if (any && Office.choose(office, date).of(name).isEmpty()) {
      Raw.Element first = office.element(name).orElseThrow();
      log.report("M075", office.file(), first.offset(), "<" + name, name, date);
    }
  }

  private void fonts() {
    Map<String, Integer> seen = new HashMap<>();
    for (Raw.Element font : office.elements("font").toList()) {
      Optional<Raw.Attribute> role = font.attribute("role");
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
