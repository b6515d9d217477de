/**
 * Letters with combining marks as a font can draw them, and variants of characters. Reads the
 * tables that say where marks stand; knows no font file and no text.
 */
package org.kanyin.fonts.marks;
