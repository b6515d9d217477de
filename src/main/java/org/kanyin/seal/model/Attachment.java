package org.kanyin.seal.model;

/**
 * A file that travels inside a PDF.
 *
 * @param path where it stands in its folder, with slashes
 * @param type media type
 * @param description what it is to the reader of a list of attachments
 */
public record Attachment(String path, String type, String description, byte[] bytes) {}
