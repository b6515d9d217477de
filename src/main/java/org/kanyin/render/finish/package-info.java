/**
 * From typeset pages to a finished file: what it says of itself, the seal, the comparison with an
 * older file, and sheets with a finished PDF under them. Lays out nothing.
 */
package org.kanyin.render.finish;
