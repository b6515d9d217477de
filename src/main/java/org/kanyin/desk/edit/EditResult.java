package org.kanyin.desk.edit;

/**
 * What came of a change.
 *
 * @param done whether it stands in the file now
 * @param sentence why not, or what was done
 */
public record EditResult(boolean done, String sentence) {
  public static EditResult done(String sentence) {
    return new EditResult(true, sentence);
  }

  public static EditResult refused(String why) {
    return new EditResult(false, why);
  }
}
