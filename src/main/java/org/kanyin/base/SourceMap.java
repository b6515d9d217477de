package org.kanyin.base;

/** Leads from a manuscript element's id back to its place in the user's files. */
@FunctionalInterface
public interface SourceMap {
  /**
   * @param id an element's id in the normalised document; an unknown or empty one gives {@link
   *     Place#NOWHERE}
   * @param index a UTF-16 index into the element's text
   */
  Place of(String id, int index);
}
