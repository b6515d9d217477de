package org.kanyin.manifest.model;

import java.nio.file.Path;

/**
 * A text file of the manuscript.
 *
 * @param name as findings print it
 * @param path where it was read
 * @param text its decoded characters, byte order mark left out, line ends as they stand
 */
public record SourceText(String name, Path path, String text) {}
