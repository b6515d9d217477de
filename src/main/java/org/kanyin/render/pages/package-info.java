/**
 * Pages of an issue: typeset as often as it takes until they end where they should; where they
 * begin, in a layout or an older PDF; page ends written into the manuscript. Seals nothing.
 */
package org.kanyin.render.pages;
