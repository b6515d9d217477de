/**
 * One issue, start to end: the only place where manifest, style, fonts, typeset and seal meet.
 *
 * <p>In: an issue's path and the editor's options. Out: the finished PDF, its trace, and findings.
 */
package org.kanyin.render;
