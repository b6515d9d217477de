/** What the editor is told: gathered on the way, ordered by doubt at the end. */
package org.kanyin.intake.report;
