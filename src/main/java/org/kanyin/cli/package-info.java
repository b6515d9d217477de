/**
 * The command line: parse, call one room, print, exit code. No logic of its own.
 *
 * <p>The only room that touches picocli, standard output and standard error.
 */
package org.kanyin.cli;
