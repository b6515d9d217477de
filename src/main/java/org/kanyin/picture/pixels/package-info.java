/**
 * Pixels: decoded by ImageIO from files that {@code file} has taken apart, turned, reduced, made
 * grey, written again. The same on every Java: nothing is asked of AWT's drawing.
 */
package org.kanyin.picture.pixels;
