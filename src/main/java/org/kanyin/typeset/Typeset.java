package org.kanyin.typeset;

import org.kanyin.base.Trace;

/**
 * A typeset document.
 *
 * @param pdf the file's bytes as FOP wrote them: {@code seal} finishes them
 * @param trace where every line stands
 */
public record Typeset(byte[] pdf, Trace trace) {}
