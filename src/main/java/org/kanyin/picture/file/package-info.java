/** The structure of picture files, read and taken apart without decoding their pixels. */
package org.kanyin.picture.file;
