/** Draws areas as PDF and writes down where every line stands; tells which broke its limits. */
package org.kanyin.typeset.trace;
