/** What goes to the browser, as JSON. */
package org.kanyin.desk.wire;
