/** What a print shop wants: colours on plates, bleed, boxes, marks. */
package org.kanyin.seal.press;
