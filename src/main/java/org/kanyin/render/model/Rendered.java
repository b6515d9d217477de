package org.kanyin.render.model;

import org.kanyin.base.LayoutTrace;
import org.kanyin.base.StyleColours;
import org.kanyin.manifest.model.Issue;

/**
 * A finished issue.
 *
 * @param issue it was made from
 * @param pdf the file's bytes
 * @param trace where every line stands
 * @param colours of its style
 */
public record Rendered(Issue issue, byte[] pdf, LayoutTrace trace, StyleColours colours) {}
