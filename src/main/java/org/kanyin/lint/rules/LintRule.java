package org.kanyin.lint.rules;

import java.util.List;
import org.kanyin.lint.text.Manuscript;

/** Looks for one kind of fault. It keeps nothing: the same manuscript has the same remarks. */
public interface LintRule {
  /** What it found, in reading order. */
  List<TextFault> look(Manuscript manuscript);
}
