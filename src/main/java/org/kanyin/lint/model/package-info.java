/** What leaves the room: findings with their weights and replacements, the table of rules. */
package org.kanyin.lint.model;
