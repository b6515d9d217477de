/** What crosses the door of {@code picture}. */
package org.kanyin.picture.model;
