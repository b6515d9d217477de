/**
 * The child processes that set issues, from both ends: the pool of the parent, the session of the
 * child, and the lines of JSON between them. Writes no ledger.
 */
package org.kanyin.batch.worker;
