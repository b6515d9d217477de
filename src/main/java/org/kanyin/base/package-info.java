/**
 * The words all rooms share: lengths, places, findings, the trace of a typeset issue, and the files
 * of one run.
 *
 * <p>In: nothing. Out: small immutable values. This room knows no document, no page and no library;
 * it imports nothing but the JDK.
 */
package org.kanyin.base;
