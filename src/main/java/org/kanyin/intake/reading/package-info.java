/**
 * Word's XML, walked once: revisions decided, fields at their last value, boxes and notes where
 * they belong, numbers as text. What is not carried on is told.
 */
package org.kanyin.intake.reading;
