/** What crosses the door of intake. */
package org.kanyin.intake.model;
