/**
 * What each paragraph is: by position, look, length and wording together, never by one of them.
 * Each decision is told with its reasons.
 */
package org.kanyin.intake.structure;
