/**
 * A round as flows of signs, a sign being a character and where it stands. In: the structure of a
 * PDF's pages, or an issue. Out: a {@link org.kanyin.diff.flow.Round}. Knows one round only, never
 * the other.
 */
package org.kanyin.diff.flow;
