package org.kanyin.render.input;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.fonts.FontBook;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.style.Style;
import org.kanyin.style.StyleLoader;
import org.kanyin.typeset.model.Medium;

/** Makes of an issue what the typesetter takes: the first half of every rendering. */
public final class IssuePreparation {
  public static final String DEFAULT_STYLE = "neibu";

  private final StyleLoader styles;
  private final FontBook fonts;

  /**
   * @param fonts the bundled ones
   */
  public IssuePreparation(StyleLoader styles, FontBook fonts) {
    this.styles = styles;
    this.fonts = fonts;
  }

  /** The issue as FO, or everything that stands in its way. */
  public Outcome<TypesetInput> of(Outcome<Issue> read, RenderRequest request) {
    Outcome<Issue> wanted = request.copies().isEmpty() ? read : read.then(NumberedIssue::of);
    return wanted.then(
        issue -> style(issue, request).then(style -> prepared(issue, style, request)));
  }

  /** What the command line says, else the manifest; only the former may name any folder. */
  private Outcome<Style> style(Issue issue, RenderRequest request) {
    if (request.style().isPresent()) {
      return styles.style(request.style().get());
    }
    Outcome<Style> named = styles.bundled(issue.style().orElse(DEFAULT_STYLE));
    return new Outcome<>(
        named.value(),
        named.findings().stream()
            .map(f -> f.place().equals(Place.NOWHERE) ? f.at(issue.root().place()) : f)
            .toList());
  }

  private Outcome<TypesetInput> prepared(Issue issue, Style style, RenderRequest request) {
    ParameterSorter settings = ParameterSorter.of(issue, request, style);
    Outcome<FontBook> book = OfficeFonts.over(fonts, issue);
    List<Finding> findings = new ArrayList<>(settings.findings());
    findings.addAll(book.findings());
    return new Outcome<>(book.value(), findings)
        .then(
            own ->
                style
                    .apply(issue, settings.parameters(), settings.composition())
                    .then(
                        fo ->
                            Outcome.of(
                                new TypesetInput(issue, style, settings, fo, own, Medium.PDF),
                                List.of())));
  }
}
