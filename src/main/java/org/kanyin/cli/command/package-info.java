/**
 * One class a command, and the options they share: words in, one room called, an exit code out. No
 * logic of its own.
 */
package org.kanyin.cli.command;
