/**
 * Bytes in, source nodes with offsets out: decoding, parsing, article files found and loaded. It
 * does not know what the schema allows.
 */
package org.kanyin.manifest.parse;
