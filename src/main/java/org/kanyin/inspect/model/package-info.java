/**
 * What crosses the door of inspect: immutable records of what is in a PDF, in points from the top
 * left of the page as the reader sees it; and where a PDF is, and what reading it may cost.
 */
package org.kanyin.inspect.model;
