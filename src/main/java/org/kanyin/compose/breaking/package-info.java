/** Where the lines of a paragraph end, all together or one after another. */
package org.kanyin.compose.breaking;
