/**
 * FOP's layout managers that carry out what was composed. They decide nothing and know no renderer.
 */
package org.kanyin.typeset.managers;
