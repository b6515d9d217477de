/**
 * A file that may be anybody's, opened. In: its bytes. Out: an open document within limits of size
 * and time, the files in it, or a finding. Knows no page.
 */
package org.kanyin.inspect.file;
