/**
 * Runs a house style over an issue's normalised document and yields XSL-FO.
 *
 * <p>In: an {@link org.kanyin.manifest.model.Issue} and the values of the style's parameters. Out:
 * {@link org.kanyin.base.FoDocument}. The only room that touches Saxon. It knows no typography:
 * that is in {@code styles/}.
 */
package org.kanyin.style;
