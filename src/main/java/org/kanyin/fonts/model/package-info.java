/** What crosses the door of the fonts besides fonts and roles. */
package org.kanyin.fonts.model;
