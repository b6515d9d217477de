/** Draws what is decided, with OpenPDF, and decides nothing. */
package org.kanyin.impose.draw;
