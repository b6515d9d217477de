/**
 * What is remembered of each issue and what follows from it: fingerprints of all that an output
 * depends on, the plan of a run, the ledger and its journal. The only place of JSON in this room.
 */
package org.kanyin.batch.ledger;
