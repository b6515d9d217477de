/**
 * What crosses the door of impose: the request, the scheme, paper and sheets, the finished file.
 * Arithmetic of pages and points; knows no PDF.
 */
package org.kanyin.impose.model;
