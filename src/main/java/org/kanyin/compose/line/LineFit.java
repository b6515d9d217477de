package org.kanyin.compose.line;

/**
 * One line, fitted: what was given and taken, and how visible that is.
 *
 * @param from first atom
 * @param to one past the last
 * @param contentEnd first atom after the line's ink: blanks and a control may follow
 * @param startBlank an opening mark's blank at the line's start, millipoints
 * @param target what the line is to fill, millipoints
 * @param width what it does fill, millipoints
 * @param used millipoints given up (negative) or taken (positive), by {@link
 *     org.kanyin.compose.model.Composition.Adjustment}; not to be written to
 * @param hung whether its last mark hangs past the margin
 * @param overfull whether it is wider than all that can give allows
 * @param loose how much each place is stretched beyond the limit it has, millipoints; 0 if it is
 *     not
 * @param alone whether it is one character after a full line (孤字)
 * @param cost how visible all this is (rule 14)
 */
public record LineFit(
    int from,
    int to,
    int contentEnd,
    int startBlank,
    int target,
    int width,
    int[] used,
    boolean hung,
    boolean overfull,
    int loose,
    boolean alone,
    long cost) {}
