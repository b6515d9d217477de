/**
 * What every rule is and returns. A rule that is a pattern is a row of {@code patterns.tsv}; the
 * sub-packages hold the others by subject.
 */
package org.kanyin.lint.rules;
