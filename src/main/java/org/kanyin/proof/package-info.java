/**
 * Proof sheets and HTML reports.
 *
 * <p>In: findings. Out: one self-contained page. The only room that touches the HTML templates.
 */
package org.kanyin.proof;
