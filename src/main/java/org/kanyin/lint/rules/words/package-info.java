/** Official language, by the tables of words. */
package org.kanyin.lint.rules.words;
