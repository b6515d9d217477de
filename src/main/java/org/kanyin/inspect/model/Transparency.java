package org.kanyin.inspect.model;

/**
 * Something painted so that what lies beneath shows through.
 *
 * @param kind {@code opacity}, {@code blend}, {@code mask}
 * @param box where; empty boxes where it is not known
 */
public record Transparency(String kind, Box box) {}
