/**
 * The columns of a table: how wide they are to be for what stands in them. Knows no pages and
 * places no text.
 */
package org.kanyin.typeset.table;
