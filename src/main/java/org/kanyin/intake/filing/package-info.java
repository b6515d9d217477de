/** Where articles and pictures go: names that nothing else has, what is already there. */
package org.kanyin.intake.filing;
