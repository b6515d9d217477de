package org.kanyin.seal.model;

import java.util.List;

/**
 * What became of a PDF that was to be sealed.
 *
 * @param pdf the finished file; empty where a font is loose
 * @param looseFonts fonts that are not embedded: such a file is not to be published
 */
public record Sealed(byte[] pdf, List<LooseFont> looseFonts) {
  public Sealed {
    looseFonts = List.copyOf(looseFonts);
  }
}
