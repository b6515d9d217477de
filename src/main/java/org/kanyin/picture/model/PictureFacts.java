package org.kanyin.picture.model;

/**
 * A sound picture.
 *
 * @param format by content
 * @param width pixels, upright
 * @param height pixels, upright
 * @param several whether the file holds more pictures than the first, which alone is shown
 */
public record PictureFacts(PictureFormat format, int width, int height, boolean several) {}
