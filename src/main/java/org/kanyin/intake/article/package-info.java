/** A draft as an article file in the manifest's vocabulary, with its pictures. */
package org.kanyin.intake.article;
