/** Rules about the text: whether it can be read and seen, and whether it is the manuscript. */
package org.kanyin.check.rules.text;
