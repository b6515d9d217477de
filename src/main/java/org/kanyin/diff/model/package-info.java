/** What crosses the door of diff: the request, the comparison and what it is made of. */
package org.kanyin.diff.model;
