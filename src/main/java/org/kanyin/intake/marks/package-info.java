/**
 * What a keyboard leaves in a manuscript: blanks as indents, marks of half width beside Chinese,
 * straight quotes, characters that nobody sees. Only what is certain is changed, and told.
 */
package org.kanyin.intake.marks;
