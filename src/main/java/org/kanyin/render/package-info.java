/**
 * One issue, start to end: the only place where manifest, style, fonts, typeset and seal meet.
 *
 * <p>In: an issue's path and a {@link org.kanyin.render.model.RenderRequest}. Out: a {@link
 * org.kanyin.render.model.Rendered}, its PDF and trace, and findings. Knows no rule of typography.
 *
 * <p>The way through: {@code input} makes FO of the issue and gathers its files, {@code pages}
 * typesets until pages end where they should, {@code finish} seals.
 */
package org.kanyin.render;
