/**
 * An archive of issues: finds them, sets those that changed, remembers.
 *
 * <p>In: an {@link org.kanyin.batch.model.BatchRequest}. Out: each issue's PDF, report and cover in
 * one folder, with a ledger, an index and checksums; and a {@link
 * org.kanyin.batch.model.BatchResult} to print. Issues are set by child processes with a heap and a
 * clock of their own ({@code Worker}); only the parent writes into the folder. This room knows
 * nothing of how an issue is set.
 */
package org.kanyin.batch;
