/**
 * One issue, start to end: the only place where manifest, style, fonts, typeset and seal meet.
 *
 * <p>In: an issue's path and a {@link org.kanyin.render.model.RenderRequest}. Out: a {@link
 * org.kanyin.render.model.Rendered}, its PDF and trace, and findings. Knows no rule of typography.
 *
 * <p>The way through: {@code input.IssuePreparation} makes FO of the issue, {@code
 * input.IssueFiles} gathers its pictures and attachments, {@code pages.PaginationLoop} typesets
 * until pages end where they should, {@code finish.IssueSealer} seals and, where an older PDF is
 * given, compares ({@code finish.ChangedPages}). The door is {@link
 * org.kanyin.render.IssueRenderer}.
 */
package org.kanyin.render;
