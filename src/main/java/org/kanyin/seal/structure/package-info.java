/** The structure tree (tagged PDF): read as FOP wrote it, repaired, written anew. */
package org.kanyin.seal.structure;
