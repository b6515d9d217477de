package org.kanyin.inspect.model;

import java.util.Optional;

/**
 * A picture as it is placed.
 *
 * @param box where
 * @param seen what clipping leaves of it, within a box; empty for nothing
 * @param width in pixels
 * @param height in pixels
 * @param dpi pixels to the inch at the size it is shown, the coarser of the two directions
 * @param colour its space, and of a picture in CMYK the most of each ink; of a mask, the colour
 *     that is painted through it
 * @param stencil whether it is such a mask
 * @param bits for each component
 * @param transparent whether it has a soft mask
 * @param ink of a picture in CMYK, the most that its four inks add up to, in shares of one full
 *     ink; nought where it is not known or not to be measured
 */
public record PdfImage(
    Box box,
    Optional<Box> seen,
    int width,
    int height,
    double dpi,
    Colour colour,
    boolean stencil,
    int bits,
    boolean transparent,
    double ink) {}
