package org.kanyin.typeset.model;

/**
 * A wish for one part of a paragraph, from page end to page end.
 *
 * @param block id of the manuscript element
 * @param part from 0
 * @param lines more (positive) or fewer than the best composition has
 */
public record PartFit(String block, int part, int lines) {
  public PartFit {
    if (block.isEmpty() || part < 0 || lines == 0) {
      throw new IllegalArgumentException(block + " part " + part + ": " + lines);
    }
  }
}
