package org.kanyin.manifest.edit;

/** Why something cannot be changed so: one Chinese sentence without its full stop. */
public final class EditRefused extends Exception {
  private static final long serialVersionUID = 1L;

  public EditRefused(String sentence) {
    super(sentence);
  }
}
