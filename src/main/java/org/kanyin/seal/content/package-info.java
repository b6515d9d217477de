/**
 * Content streams: read into the items that are drawn on a page, written anew in few bytes. Knows
 * no tags.
 */
package org.kanyin.seal.content;
