/**
 * Which XSL-FO may be set, and the attributes of our own that it carries: parsed once, checked
 * before FOP sees it. Knows no layout.
 */
package org.kanyin.typeset.fo;
