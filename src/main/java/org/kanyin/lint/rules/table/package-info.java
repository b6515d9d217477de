/** Totals of tables against what they total. */
package org.kanyin.lint.rules.table;
