/**
 * What this room tells the user: its catalogue of findings, and FOP's events in its words. Knows
 * nothing of the document that is set.
 */
package org.kanyin.typeset.findings;
