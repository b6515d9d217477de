package org.kanyin.lint.model;

import java.util.List;
import org.kanyin.base.Finding;

/**
 * The tables of words: the project's own, and behind them those that an office keeps in the folder
 * {@code lint} beside its {@code office.xml}.
 *
 * @param findings what is wrong with the office's tables
 * @param wrong words and what is meant; names of bodies and places among them
 * @param phrases set phrases as they are quoted
 * @param posts who holds which post
 * @param renamed bodies that had another name before
 * @param learnt phrases of the back issues
 * @param accepted what the office lets stand for good
 */
public record OfficeWords(
    List<Finding> findings,
    List<WrongWord> wrong,
    List<String> phrases,
    List<HeldPost> posts,
    List<RenamedBody> renamed,
    List<String> learnt,
    List<Accepted> accepted) {

  /**
   * A line of {@code accepted.tsv}.
   *
   * @param text the passage that it is said of; empty for the code everywhere
   */
  public record Accepted(String code, String text) {}

  public OfficeWords {
    findings = List.copyOf(findings);
    wrong = List.copyOf(wrong);
    phrases = List.copyOf(phrases);
    posts = List.copyOf(posts);
    renamed = List.copyOf(renamed);
    learnt = List.copyOf(learnt);
    accepted = List.copyOf(accepted);
  }

  /** The same tables with other learnt phrases. */
  public OfficeWords withLearnt(List<String> others) {
    return new OfficeWords(findings, wrong, phrases, posts, renamed, others, accepted);
  }

  /** Whether a finding on this text, in this passage, is let stand. */
  public boolean accepts(String code, String text, String context) {
    return accepted.stream()
        .anyMatch(
            a ->
                a.code().equals(code)
                    && (a.text().isEmpty()
                        || a.text().equals(text)
                        || (a.text().contains(text) && context.contains(a.text()))));
  }
}
