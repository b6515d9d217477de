package org.kanyin.render;

import org.kanyin.base.LayoutTrace;
import org.kanyin.base.StyleColours;

/**
 * A finished issue.
 *
 * @param pdf the file's bytes
 * @param trace where every line stands
 * @param colours of its style
 */
public record Rendered(byte[] pdf, LayoutTrace trace, StyleColours colours) {}
