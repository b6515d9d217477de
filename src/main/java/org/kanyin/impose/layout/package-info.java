/**
 * Where cells lie on paper, pages in cells, marks beside them; what forbids a job and what is lost
 * by it. Decides everything, draws nothing.
 */
package org.kanyin.impose.layout;
