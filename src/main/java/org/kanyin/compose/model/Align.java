package org.kanyin.compose.model;

/** How a line that is not full stands in the measure. */
public enum Align {
  START,
  CENTER,
  END,
  JUSTIFY
}
