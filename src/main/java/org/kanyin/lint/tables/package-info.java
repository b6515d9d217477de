/** The tables of words: the project's own, and those that an office edits in a spreadsheet. */
package org.kanyin.lint.tables;
