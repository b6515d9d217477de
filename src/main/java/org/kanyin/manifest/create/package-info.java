/**
 * The issues there are in, the text of the next issue's manifest out. It does not validate what it
 * inherits.
 */
package org.kanyin.manifest.create;
