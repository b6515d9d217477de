/** Rules about single lines: their edges, spacing, grid and place in the type area. */
package org.kanyin.check.rules.line;
