/**
 * What became of each page. In: the aligned flows, the changes, and both PDFs. Out: page states,
 * told by text first and by pictures where the text stayed.
 */
package org.kanyin.diff.pages;
