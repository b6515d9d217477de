/**
 * What the build does to libraries before it packs the distribution. In: their jars. Out: jars of
 * the same meaning. No part of the program.
 */
package org.kanyin.distribution;
