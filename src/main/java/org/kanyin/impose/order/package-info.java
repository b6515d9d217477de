/**
 * Which page meets which cell of which side: pure arithmetic of folding and cutting. Knows no paper
 * and no length.
 */
package org.kanyin.impose.order;
