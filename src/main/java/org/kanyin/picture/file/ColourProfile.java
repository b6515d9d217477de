package org.kanyin.picture.file;

import java.awt.color.ICC_Profile;

/** Whether bytes are an ICC profile of so many components. */
final class ColourProfile {
  static final byte[] NONE = {};

  /** ISO 15076-1, 7.2: the header's length. */
  private static final int HEADER = 128;

  private ColourProfile() {}

  static boolean fits(byte[] profile, int components) {
    if (profile.length < HEADER) {
      return false;
    }
    try {
      return ICC_Profile.getInstance(profile).getNumComponents() == components;
    } catch (IllegalArgumentException e) {
      return false; // The JDK's word for bytes that are no profile.
    }
  }
}
