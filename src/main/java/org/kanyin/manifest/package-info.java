/**
 * A manifest in, an immutable, validated issue out, every text run knowing its place.
 *
 * <p>In: the path of an {@code issue.xml} and the files it names. Out: an {@link
 * org.kanyin.manifest.Issue}, or findings with file, line and column. The only room that parses
 * manuscript XML and holds the schema. It knows nothing of styles, fonts or pages.
 */
package org.kanyin.manifest;
