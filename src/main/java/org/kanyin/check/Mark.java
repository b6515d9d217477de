package org.kanyin.check;

import org.kanyin.inspect.Box;

/**
 * A place on a page.
 *
 * @param page the sheet, from 1
 * @param box points from the page's top left
 */
public record Mark(int page, Box box) {}
