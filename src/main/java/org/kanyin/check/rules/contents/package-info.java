/** Rules about what an issue says of itself: contents, cover, folios, running heads, permit. */
package org.kanyin.check.rules.contents;
