package org.kanyin.picture.model;

import java.util.Optional;

/** What came of looking at a file: one of both. */
public record Examination(Optional<PictureFacts> facts, Optional<PictureFault> fault) {}
