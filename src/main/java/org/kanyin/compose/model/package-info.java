/** A paragraph and its setting in, its composition out. Knows no rule of composition. */
package org.kanyin.compose.model;
