package org.kanyin.manifest.svg;

/**
 * A drawing that may be set.
 *
 * @param width in user units, at least 1
 * @param height in user units, at least 1
 * @param document the SVG written anew: it refers to nothing but its own parts
 */
public record Drawing(int width, int height, String document) {}
