/** An article whose parts are known: what structure hands to article, immutable. */
package org.kanyin.intake.draft;
