/** Marks and numerals (GB/T 15834, GB/T 15835). */
package org.kanyin.lint.rules.marks;
