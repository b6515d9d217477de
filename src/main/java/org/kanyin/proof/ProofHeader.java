package org.kanyin.proof;

import java.util.Objects;

/**
 * What the head of every proof sheet says.
 *
 * @param publication the masthead's name, may be empty
 * @param number of the issue, in words: 2026 年第 7 期
 * @param round of proofreading, from 1
 * @param date as the user gives it; empty leaves a blank to be filled in by hand
 */
public record ProofHeader(String publication, String number, int round, String date) {
  public ProofHeader {
    Objects.requireNonNull(publication, "publication");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(date, "date");
    if (round < 1) {
      throw new IllegalArgumentException("round " + round);
    }
  }
}
