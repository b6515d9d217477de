package org.kanyin.style;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.SaxonApiException;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.MessageTable;
import org.kanyin.base.Place;

/** The room's findings: its catalogue, and what Saxon says put into it. */
final class StyleFindings {
  static final FindingCatalogue CATALOGUE = FindingCatalogue.of(StyleFindings.class);

  private static final MessageTable WORDS = MessageTable.of(StyleFindings.class, "saxon.tsv");

  /** The first name of something in what Saxon says: a variable, an element, a function. */
  private static final Pattern NAME = Pattern.compile("\\$[\\w.-]+|\\b[a-z]+:[\\w.-]+");

  private StyleFindings() {}

  /** What Saxon says, in Chinese by its code; its own words beside it. */
  static Finding said(String code, Place place, SaxonApiException e) {
    String saxons = e.getErrorCode() == null ? "" : e.getErrorCode().getLocalName();
    return said(code, place, saxons, e.getMessage());
  }

  /**
   * @param code of ours
   * @param saxons code of Saxon, or empty
   * @param message as Saxon words it, or null
   */
  static Finding said(String code, Place place, String saxons, String message) {
    String words = message == null ? "" : message.strip();
    Matcher name = NAME.matcher(words);
    String about = name.find() ? "，" + name.group() : "";
    String number = WORDS.of(saxons).isPresent() ? "（" + saxons + about + "）" : about;
    return CATALOGUE.finding(code, place, WORDS.or(saxons) + number).withContext(words);
  }
}
