package org.kanyin.intake.article;

import java.util.regex.Pattern;

/** Addresses that an article may hold. */
final class Links {
  private static final Pattern ALLOWED =
      Pattern.compile("(?i)(?:https?://[^\\s]+|mailto:[^\\s]+|tel:[^\\s]+)");

  private Links() {}

  static boolean isAllowed(String address) {
    return ALLOWED.matcher(address).matches();
  }
}
