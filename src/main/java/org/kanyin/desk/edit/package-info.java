/** Changes of the manuscript that the browser asks for: one range of one file, and back again. */
package org.kanyin.desk.edit;
