/**
 * What crosses the door of batch and passes between its rooms: requests, results, an issue of the
 * archive, what the ledger knows of it. Immutable; knows no file and no process.
 */
package org.kanyin.batch.model;
