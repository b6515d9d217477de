/**
 * A Word file as a package (ECMA-376 part 2): what the file is, its parts by their relations, the
 * XML of a part as an immutable tree. Files that are none, or attack their reader, end here. What
 * the elements mean is not known here.
 */
package org.kanyin.intake.opc;
