/** Rules about colour and plates: what a print shop asks of a file. */
package org.kanyin.check.rules.press;
