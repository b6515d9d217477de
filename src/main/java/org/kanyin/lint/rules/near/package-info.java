/** Phrases one character away from what is written elsewhere. */
package org.kanyin.lint.rules.near;
