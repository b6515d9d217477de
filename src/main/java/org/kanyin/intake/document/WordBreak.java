package org.kanyin.intake.document;

/** A line end that was typed. */
public enum WordBreak implements WordInline {
  LINE,
  PAGE;

  @Override
  public String plain() {
    return this == LINE ? "\n" : "";
  }
}
