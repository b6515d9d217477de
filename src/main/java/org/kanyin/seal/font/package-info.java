/**
 * FOP's subset fonts: what their codes mean, and smaller files with their glyphs. Knows no page.
 */
package org.kanyin.seal.font;
