/**
 * One line: where it may end, what stands between its characters, how it is fitted to the measure.
 * Knows no choice of breaks.
 */
package org.kanyin.compose.line;
