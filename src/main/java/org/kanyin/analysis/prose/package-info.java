/**
 * Running text where no style says how it is set: stacks of lines, the columns they agree on, and
 * which line surely goes on in the next. In: pages with their lines' roles. Out: pairs of lines.
 * Tables, listings, formulas, addresses and vertical text have lines too; nothing is said of them.
 */
package org.kanyin.analysis.prose;
