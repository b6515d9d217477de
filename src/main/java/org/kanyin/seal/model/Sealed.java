package org.kanyin.seal.model;

import java.util.List;

/**
 * What became of a PDF that was to be sealed.
 *
 * @param pdf the finished file; empty where a font is loose
 * @param looseFonts fonts that are not embedded: such a file is not to be published
 * @param isNumbered whether each copy that was asked for has its number; true where none was
 */
public record Sealed(byte[] pdf, List<LooseFont> looseFonts, boolean isNumbered) {
  public Sealed {
    looseFonts = List.copyOf(looseFonts);
  }
}
