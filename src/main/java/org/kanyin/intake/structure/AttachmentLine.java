package org.kanyin.intake.structure;

import java.util.regex.Pattern;

/** The line that an attachment begins with (GB/T 9704—2012 §7.3.7): 附件, 附件2. */
final class AttachmentLine {
  private static final Pattern BEGINS =
      Pattern.compile("附\\s*[件录表]?\\s*[0-9０-９一二三四五六七八九十]{0,3}\\s*[:：]?");

  private AttachmentLine() {}

  static boolean begins(String text) {
    return BEGINS.matcher(text.strip()).matches();
  }
}
