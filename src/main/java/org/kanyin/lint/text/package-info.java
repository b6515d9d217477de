/** The manuscript as rules see it: paragraphs of characters, each with its place in the source. */
package org.kanyin.lint.text;
