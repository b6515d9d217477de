package org.kanyin.intake.model;

/** What becomes of tracked changes. */
public enum RevisionMode {
  /** As if all were accepted: the text as its last reviser wants it. */
  ACCEPT,
  /** As if all were rejected. */
  REJECT,
  /** Nothing is written where there are any: they are listed. */
  LIST
}
