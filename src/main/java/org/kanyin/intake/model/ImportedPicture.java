package org.kanyin.intake.model;

/**
 * A picture of an article.
 *
 * @param path where it goes, from the article file: {@code pictures/name.png}
 */
public record ImportedPicture(String path, byte[] bytes) {}
