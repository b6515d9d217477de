/**
 * The issue in the browser while it is being made. In comes an issue's file; what the other rooms
 * make of it goes to the page in the browser, and again with every change of its files. No rule of
 * the trade lives here: what a page shows is the layout's, what is wrong is told by those who know.
 */
package org.kanyin.desk;
