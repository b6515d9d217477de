/**
 * What crosses the door of {@code check}: the request, the verdict with its faults and score, and
 * the table that says what each code looks at. Knows no rule.
 */
package org.kanyin.check.model;
