/** The room's sentences: findings out of changes, outcomes and page states. Decides nothing. */
package org.kanyin.diff.report;
