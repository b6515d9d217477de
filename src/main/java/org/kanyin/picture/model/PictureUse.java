package org.kanyin.picture.model;

/**
 * How a picture is shown.
 *
 * @param width the largest number of pixels across that print needs; 0 where it is not known
 * @param height the same down
 * @param grey whether colours become grey
 * @param press whether it is for a print shop, which takes process colours as they are
 */
public record PictureUse(int width, int height, boolean grey, boolean press) {}
