package org.kanyin.manifest.model;

/**
 * Where the characters of a text run come from.
 *
 * @param file the source's name, a key of {@link Issue#sources()}
 * @param offsets for each UTF-16 unit of the run the UTF-16 index in the decoded source text of the
 *     character, or of the reference that stands for it
 */
public record Origin(String file, int[] offsets) {}
