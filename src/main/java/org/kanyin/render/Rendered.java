package org.kanyin.render;

import org.kanyin.base.Colours;
import org.kanyin.base.Trace;

/**
 * A finished issue.
 *
 * @param pdf the file's bytes
 * @param trace where every line stands
 * @param colours of its style
 */
public record Rendered(byte[] pdf, Trace trace, Colours colours) {}
