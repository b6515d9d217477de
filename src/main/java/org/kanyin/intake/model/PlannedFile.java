package org.kanyin.intake.model;

import java.nio.file.Path;

/** A file that is to be written. */
public record PlannedFile(Path path, byte[] bytes) {}
