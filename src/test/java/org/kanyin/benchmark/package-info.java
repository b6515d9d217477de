/**
 * The benchmark that anyone can run ({@code .ci/benchmark}): whole processes cold, ours warm, other
 * programs on the same text, and how time grows with pages. It prints; nothing is asserted.
 *
 * <p>In: the sample, generated issues, a built distribution. Out: tables on standard output, and
 * for {@code scale} the table and the plot of {@code docs/benchmark.md}.
 */
package org.kanyin.benchmark;
