package org.kanyin.desk.live;

import org.kanyin.manifest.model.SourceText;

/**
 * What has been typed and not yet been written: a file as it would be.
 *
 * @param of the file as it was read
 * @param bytes it would have
 */
public record Unsaved(SourceText of, byte[] bytes) {}
