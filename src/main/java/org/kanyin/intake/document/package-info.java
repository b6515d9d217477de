/**
 * A manuscript as a line of paragraphs and tables, all of Word's ways resolved: styles, themes,
 * numbers, fields, revisions, boxes. Immutable records; they know nothing of XML.
 */
package org.kanyin.intake.document;
