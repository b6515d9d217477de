/**
 * Where in a file stands what an editor wants changed, and what has to stand there then: one range
 * or few, every other character as it was. Nothing is written here.
 */
package org.kanyin.manifest.edit;
