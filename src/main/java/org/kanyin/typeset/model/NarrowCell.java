package org.kanyin.typeset.model;

/**
 * A cell whose columns are too narrow for a number in it.
 *
 * @param table id of the manuscript's table
 * @param cell id of the manuscript's cell
 * @param column the first it stands in, from 1
 * @param number the number with its signs and unit
 * @param lacks millipoints
 * @param fitted whether the columns were fitted to their contents: only smaller type helps; else
 *     the manuscript gives their widths
 */
public record NarrowCell(
    String table, String cell, int column, String number, int lacks, boolean fitted) {}
