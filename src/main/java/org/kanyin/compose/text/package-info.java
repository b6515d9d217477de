/** What each character is to its line, by the tables and its context. Knows no lines. */
package org.kanyin.compose.text;
