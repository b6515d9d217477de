/**
 * Parsed files in, findings out that a schema cannot say: ids over all files, columns of tables,
 * page ends, links, accepted findings. One class for each subject; none knows another's.
 */
package org.kanyin.manifest.rules;
