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
import org.kanyin.typeset.model.Medium;

/**
 * An issue as the typesetter takes it, pictures left out.
 *
 * @param fo as the style makes it with these settings
 * @param medium what its pages are wanted for
 */
public record TypesetInput(
    Issue issue,
    Style style,
    ParameterSorter settings,
    FoDocument fo,
    FontBook fonts,
    Medium medium) {
  /** Publications have a date and no hour: noon in universal time is that date everywhere. */
  private static final int NOON = 12;

  /** The same for a screen. */
  public TypesetInput onScreen() {
    return new TypesetInput(issue, style, settings, fo, fonts, Medium.SCREEN);
  }

  /** What the typesetter is asked, with the bytes of the pictures by SHA-256. */
  public Typesetter.Request request(Map<String, byte[]> pictures) {
    return new Typesetter.Request(fo, fonts, pictures, date(), places(issue))
        .by(style.presets())
        .on(medium);
  }

  public Instant date() {
    return issue.date().atTime(NOON, 0).toInstant(ZoneOffset.UTC);
  }

  /** Whether the style has a parameter of this name: a frozen or an office's own may not. */
  public boolean takes(String parameter) {
    return style.parameterNames().contains(parameter);
  }

  /** The same issue with one parameter of the style set to what a layout has shown. */
  public Outcome<TypesetInput> with(String parameter, String value) {
    ParameterSorter set = settings.with(parameter, value);
    Outcome<FoDocument> made = style.apply(issue, set.parameters(), set.composition());
    return new Outcome<>(
        made.value().map(f -> new TypesetInput(issue, style, set, f, fonts, medium)),
        made.findings());
  }

  private static SourceMap places(Issue issue) {
    ManuscriptSourceMap origins = new ManuscriptSourceMap(issue);
    return (id, index) -> origins.placeOf(id, index).orElse(Place.NOWHERE);
  }
}
