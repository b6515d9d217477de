package org.kanyin.lint.model;

import java.util.Optional;
import org.kanyin.base.Finding;

/**
 * A finding, what it counts, and how it is put right where that is certain.
 *
 * @param weight in the official error rate; 0 for a question
 */
public record ManuscriptFault(
    Finding finding, double weight, Optional<TextCorrection> correction) {}
