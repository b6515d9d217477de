/**
 * What the command line says and writes: findings, tables, JSON, reports, progress. Gets values;
 * knows no command and no option.
 */
package org.kanyin.cli.print;
