/**
 * The first look at a file. In: its pages' lines. Out: how the type is measured, which lines are
 * running heads and folios. Knows no paragraph and no entry.
 */
package org.kanyin.analysis.page;
