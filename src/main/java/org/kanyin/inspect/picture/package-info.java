/** Pages as they look: drawn to pixels within a deadline, or as a fingerprint of what is drawn. */
package org.kanyin.inspect.picture;
