package org.kanyin.render;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.kanyin.base.Fo;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Places;
import org.kanyin.fonts.FontBook;
import org.kanyin.manifest.Issue;
import org.kanyin.manifest.Origins;
import org.kanyin.style.Style;
import org.kanyin.typeset.Typesetter;

/**
 * An issue as the typesetter takes it, pictures left out.
 *
 * @param fo as the style makes it with these settings
 */
record Manuscript(Issue issue, Style style, Settings settings, Fo fo, FontBook fonts) {
  /** Publications have a date and no hour: noon in universal time is that date everywhere. */
  private static final int NOON = 12;

  Typesetter.Request request(Map<String, byte[]> pictures) {
    return new Typesetter.Request(fo, fonts, pictures, date(), places(issue))
        .by(style.presets());
  }

  Instant date() {
    return issue.date().atTime(NOON, 0).toInstant(ZoneOffset.UTC);
  }

  /** The same with so many blank pages before the last. */
  Outcome<Manuscript> withBlankPages(int count) {
    Outcome<Fo> filled =
        style.apply(issue, settings.withBlankPages(count), settings.composition());
    return new Outcome<>(
        filled.value().map(f -> new Manuscript(issue, style, settings, f, fonts)),
        filled.findings());
  }

  private static Places places(Issue issue) {
    Origins origins = new Origins(issue);
    return (id, index) -> origins.placeOf(id, index).orElse(Place.NOWHERE);
  }
}
