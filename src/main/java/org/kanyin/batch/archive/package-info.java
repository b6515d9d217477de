/**
 * The folders of a batch: issues found in those that are read, names and files in the one that is
 * written. Knows neither what an issue's state is nor how it is set.
 */
package org.kanyin.batch.archive;
