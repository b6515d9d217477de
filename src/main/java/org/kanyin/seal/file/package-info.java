/**
 * What a file has but its pages: catalogue, metadata, attachments, streams. Knows no page, font or
 * tag.
 */
package org.kanyin.seal.file;
