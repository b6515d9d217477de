/**
 * The manuals of {@code docs} in, the same as a manifest for Kanyin to set and as one page for a
 * browser out. Run by the build before it packs the distribution; no part of the program.
 */
package org.kanyin.manual;
