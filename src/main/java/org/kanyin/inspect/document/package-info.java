/**
 * What a document says beside its pages' content: outline, links, actions, attachments, labels, and
 * how a page's own coordinates are turned into those the reader sees.
 */
package org.kanyin.inspect.document;
