/**
 * The one door for pictures made of pixels. In: a file's bytes, from anywhere. Out: what it is, or
 * what is wrong with it; and, for a use on paper, a plain picture: PNG or JPEG that every reader of
 * PDF takes, upright, as large as print needs, without anything but its pixels and its colour
 * profile. Knows nothing of manuscripts, styles and pages.
 *
 * <p>{@code file} reads the structure of files and takes it apart without decoding; {@code pixels}
 * decodes, turns, reduces and writes. Nobody else decodes a picture of a manuscript.
 */
package org.kanyin.picture;
