/** What the issue says twice, and not the same. */
package org.kanyin.lint.rules.issue;
