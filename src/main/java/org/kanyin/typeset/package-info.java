/**
 * FOP behind one call: XSL-FO in, PDF and {@link org.kanyin.base.LayoutTrace} out.
 *
 * <p>FOP makes pages and areas; every line of text is decided by {@code compose} and only carried
 * out here. The way through: {@code fo} parses the document once and checks it; what passed is sent
 * to FOP, whose {@code managers} ask {@code text} for each block's composed lines; {@code trace}
 * draws the areas and writes down where they stand. The one room that touches FOP. It knows no
 * manifest and no style.
 */
package org.kanyin.typeset;
