/**
 * Two flows aligned. In: the signs of both. Out: which are the same, which moved, and the changes a
 * proofreader can read. Knows no file and no picture.
 */
package org.kanyin.diff.align;
