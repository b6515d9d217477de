package org.kanyin.lint.model;

import java.time.LocalDate;

/** Who holds a post from which day, until another row of the same post begins. */
public record HeldPost(String name, String org, String post, LocalDate since) {}
