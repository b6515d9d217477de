/** The sentences of diff: findings made of changes, outcomes and page states. Decides nothing. */
package org.kanyin.diff.report;
