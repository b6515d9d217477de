/**
 * What leaves the room: a validated {@link org.kanyin.manifest.model.Issue} and its document of
 * {@link org.kanyin.manifest.model.Node}s, the closed vocabulary ({@link
 * org.kanyin.manifest.model.ElementKind}), the one line of text ({@link
 * org.kanyin.manifest.model.IssueText}) and the way back to the files ({@link
 * org.kanyin.manifest.model.ManuscriptSourceMap}). Immutable; knows nothing of XML.
 */
package org.kanyin.manifest.model;
