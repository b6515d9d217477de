/**
 * FOP behind one call: XSL-FO in, PDF and {@link org.kanyin.base.LayoutTrace} out.
 *
 * <p>FOP makes pages and areas; every line of text is decided by {@code compose} and only carried
 * out here. The one room that touches FOP. It knows no manifest and no style.
 */
package org.kanyin.typeset;
