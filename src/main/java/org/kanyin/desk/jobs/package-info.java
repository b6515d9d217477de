/**
 * What takes a while: a PDF, a file for the press, proofs, a check, sheets, a comparison. One thing
 * at a time, each by the room that knows how, told as it goes.
 */
package org.kanyin.desk.jobs;
