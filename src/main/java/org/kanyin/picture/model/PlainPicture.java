package org.kanyin.picture.model;

/**
 * A picture fit to be embedded: PNG or JPEG, upright, without metadata.
 *
 * @param bytes the file
 * @param profileDropped whether its colour profile was none
 * @param processConverted whether process colours became RGB
 */
public record PlainPicture(byte[] bytes, boolean profileDropped, boolean processConverted) {}
