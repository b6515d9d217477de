/** What crosses the door of render: a request, a finished issue, rows of fonts, sheets to draw. */
package org.kanyin.render.model;
