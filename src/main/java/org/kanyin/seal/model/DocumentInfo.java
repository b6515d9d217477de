package org.kanyin.seal.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a publication says of itself.
 *
 * @param title with the issue's number
 * @param publisher may be empty
 * @param issue its number within the periodical, as printed
 * @param date stands for every date in the file
 * @param language as in BCP 47
 * @param pageLabels what each page is called, in order; figures count on
 * @param inks names of the colours that are inks of their own, by RGB value
 */
public record DocumentInfo(
    String title,
    String publisher,
    String issue,
    Instant date,
    String language,
    List<String> pageLabels,
    Map<Integer, String> inks) {
  public DocumentInfo {
    pageLabels = List.copyOf(pageLabels);
    inks = Collections.unmodifiableMap(new TreeMap<>(inks));
  }

  public DocumentInfo withPageLabels(List<String> labels) {
    return new DocumentInfo(title, publisher, issue, date, language, labels, inks);
  }
}
