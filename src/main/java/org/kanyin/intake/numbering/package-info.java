/** Word's automatic numbers (ECMA-376 §17.9), as the text that Word shows. */
package org.kanyin.intake.numbering;
