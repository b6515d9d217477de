package org.kanyin.compose.text;

/**
 * What each atom of a paragraph is, side by side in arrays, which are written while they are
 * decided and only read afterwards.
 *
 * @param mark its class
 * @param western whether the Latin font serves it
 * @param edges {@link CharacterClassTable#NO_START} and {@link CharacterClassTable#NO_END} at the
 *     setting's level (rule 1)
 */
record AtomClasses(CharacterClass[] mark, boolean[] western, byte[] edges) {
  AtomClasses(int atoms) {
    this(new CharacterClass[atoms], new boolean[atoms], new byte[atoms]);
  }
}
