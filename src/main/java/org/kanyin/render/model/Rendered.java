package org.kanyin.render.model;

import org.kanyin.base.LayoutTrace;
import org.kanyin.base.StyleFacts;
import org.kanyin.manifest.model.Issue;

/**
 * A finished issue.
 *
 * @param issue it was made from
 * @param pdf the file's bytes
 * @param trace where every line stands
 * @param style what it says of the pages
 */
public record Rendered(Issue issue, byte[] pdf, LayoutTrace trace, StyleFacts style) {}
