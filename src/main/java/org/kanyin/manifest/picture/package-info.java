/**
 * Picture files that the manuscript names in, facts about them or findings out, each at the place
 * that names it. What pixels say is asked of the room {@code picture}, what SVG says of {@code
 * svg}.
 */
package org.kanyin.manifest.picture;
