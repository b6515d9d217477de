package org.kanyin.render.input;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.kanyin.base.FoDocument;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.SourceMap;
import org.kanyin.fonts.FontBook;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.ManuscriptSourceMap;
import org.kanyin.style.Style;
import org.kanyin.typeset.Typesetter;

/**
 * An issue as the typesetter takes it, pictures left out.
 *
 * @param fo as the style makes it with these settings
 */
public record TypesetInput(
    Issue issue, Style style, ParameterSorter settings, FoDocument fo, FontBook fonts) {
  /** Publications have a date and no hour: noon in universal time is that date everywhere. */
  private static final int NOON = 12;

  /** What the typesetter is asked, with the bytes of the pictures by SHA-256. */
  public Typesetter.Request request(Map<String, byte[]> pictures) {
    return new Typesetter.Request(fo, fonts, pictures, date(), places(issue)).by(style.presets());
  }

  public Instant date() {
    return issue.date().atTime(NOON, 0).toInstant(ZoneOffset.UTC);
  }

  /** The same with so many blank pages before the last. */
  public Outcome<TypesetInput> withBlankPages(int count) {
    Outcome<FoDocument> filled =
        style.apply(issue, settings.withBlankPages(count), settings.composition());
    return new Outcome<>(
        filled.value().map(f -> new TypesetInput(issue, style, settings, f, fonts)),
        filled.findings());
  }

  private static SourceMap places(Issue issue) {
    ManuscriptSourceMap origins = new ManuscriptSourceMap(issue);
    return (id, index) -> origins.placeOf(id, index).orElse(Place.NOWHERE);
  }
}
