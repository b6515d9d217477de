/**
 * Parsed files without errors in, the one normalised document out: article files in place, office
 * data merged in, defaults written out, white space as it will be set, ids given. It reports
 * nothing.
 */
package org.kanyin.manifest.normalise;
