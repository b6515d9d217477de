/**
 * Picture files that the manuscript names in, facts about them or findings out. It reads headers
 * and SVG markup, and draws nothing.
 */
package org.kanyin.manifest.picture;
