/**
 * Proof sheets and HTML reports.
 *
 * <p>In: findings, or a check's verdict with pictures of its pages. Out: one self-contained page.
 * The only room that touches the HTML templates.
 */
package org.kanyin.proof;
