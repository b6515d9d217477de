package org.kanyin.intake.document;

import java.util.regex.Pattern;

/** Addresses that an article may hold. */
public final class WebAddress {
  private static final Pattern ALLOWED =
      Pattern.compile("(?i)(?:https?://[^\\s]+|mailto:[^\\s]+|tel:[^\\s]+)");

  private WebAddress() {}

  public static boolean isAllowed(String address) {
    return ALLOWED.matcher(address).matches();
  }
}
