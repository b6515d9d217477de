package org.kanyin.manifest.model;

/**
 * An author as an editor wants one.
 *
 * @param affiliation of the author, or empty
 */
public record WrittenAuthor(String name, String affiliation) {}
