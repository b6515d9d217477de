/** What crosses the door of analysis: pages with their lines' roles, the type area, places. */
package org.kanyin.analysis.model;
