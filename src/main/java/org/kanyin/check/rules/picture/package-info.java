/** Rules about the manuscript's pictures: each is there, as it is and where it belongs. */
package org.kanyin.check.rules.picture;
