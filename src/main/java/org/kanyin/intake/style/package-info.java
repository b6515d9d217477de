/**
 * How characters and paragraphs look, through the whole chain of ECMA-376 §17.7.2: defaults, table
 * style, paragraph style, character style, the run itself; faces by the theme.
 */
package org.kanyin.intake.style;
