/**
 * From an issue that was read to what the typesetter takes: style and parameters, fonts, FO,
 * pictures, attachments. Knows no page and no finished PDF.
 */
package org.kanyin.render.input;
