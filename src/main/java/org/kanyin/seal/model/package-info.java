/**
 * What crosses the door: the request to seal a file, what it says of itself, files that travel with
 * it. Knows nothing of PDFBox.
 */
package org.kanyin.seal.model;
