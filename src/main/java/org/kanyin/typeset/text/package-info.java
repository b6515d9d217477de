/**
 * A block's text on its way: collected from FOP's nodes, composed, and as areas to be drawn. Knows
 * no managers and no pages.
 */
package org.kanyin.typeset.text;
