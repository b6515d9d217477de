package org.kanyin.render;

import org.kanyin.base.Trace;

/**
 * A finished issue.
 *
 * @param pdf the file's bytes
 * @param trace where every line stands
 */
public record Rendered(byte[] pdf, Trace trace) {}
