/**
 * Facts that several rules want, each computed in one place: which pages stand in the file twice,
 * what the pages' boxes are, whether the text layer can be relied upon, what of the text is seen,
 * where the type area ends.
 *
 * <p>In: the facts of a PDF ({@code inspect}) and the structure of its pages ({@code analysis}).
 * Out: values. Knows no rule, no code and no sentence.
 */
package org.kanyin.check.facts;
