/** Tracked changes and comments of a Word file as corrections that were asked for (核红). */
package org.kanyin.intake.corrections;
