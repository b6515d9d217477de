/** What crosses the desk's door. */
package org.kanyin.desk.model;
