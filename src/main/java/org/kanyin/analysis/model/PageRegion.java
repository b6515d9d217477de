package org.kanyin.analysis.model;

import org.kanyin.inspect.model.Box;

/**
 * A place on a page.
 *
 * @param page the sheet, from 1
 * @param box points from the page's top left
 */
public record PageRegion(int page, Box box) {}
