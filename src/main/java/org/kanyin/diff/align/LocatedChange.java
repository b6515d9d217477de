package org.kanyin.diff.align;

import org.kanyin.diff.model.Change;

/** A change, and the stretch of its flow that it is about. */
public record LocatedChange(Alignment.Piece piece, Change change) {}
