package org.kanyin.lint.model;

import java.time.LocalDate;

/** A body of another name from a day on. */
public record RenamedBody(String old, String now, LocalDate since) {}
