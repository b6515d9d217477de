/** Font roles as FOP and as {@code compose} see them. Knows no document. */
package org.kanyin.typeset.font;
