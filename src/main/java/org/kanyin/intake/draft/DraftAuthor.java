package org.kanyin.intake.draft;

/**
 * An author.
 *
 * @param organization whether it is a body, not a person
 * @param affiliation or empty
 */
public record DraftAuthor(String name, boolean organization, String affiliation) {}
