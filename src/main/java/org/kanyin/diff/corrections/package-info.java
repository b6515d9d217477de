/**
 * 核红. In: the table of corrections and the aligned flows. Out: what became of each correction, and
 * which differences none asked for.
 */
package org.kanyin.diff.corrections;
