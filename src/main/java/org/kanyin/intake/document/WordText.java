package org.kanyin.intake.document;

import java.util.Optional;

/**
 * Characters of one look.
 *
 * @param link the address that they lead to
 */
public record WordText(String text, RunLook look, Optional<String> link) implements WordInline {
  @Override
  public String plain() {
    return text;
  }

  public WordText with(String other) {
    return new WordText(other, look, link);
  }
}
