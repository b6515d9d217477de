/**
 * Inputs meant to harm, made from a seed: nothing of them is stored, all of them can be made again.
 */
package org.kanyin.hostile;
