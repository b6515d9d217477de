/**
 * Any PDF as facts.
 *
 * <p>In: a file that may be anybody's, hostile until read. Out: values; or a finding that says in a
 * sentence what is wrong with it. Reads with PDFBox; knows no manifest and no style.
 */
package org.kanyin.inspect;
