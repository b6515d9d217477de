package org.kanyin.base;

/** How much a finding weighs. Only {@link #ERROR} makes a command end with exit code 1. */
public enum Severity {
  ERROR("error", "错误"),
  WARNING("warning", "警告"),
  NOTE("note", "提示");

  private final String key;
  private final String label;

  Severity(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** The word used in JSON and in the catalogues: {@code error}, {@code warning}, {@code note}. */
  public String key() {
    return key;
  }

  /** The word shown to the user: 错误, 警告, 提示. */
  public String label() {
    return label;
  }

  /** The severity of that key; an unknown key is a fault of ours. */
  public static Severity of(String key) {
    for (Severity s : values()) {
      if (s.key.equals(key)) {
        return s;
      }
    }
    throw new IllegalArgumentException("no severity: " + key);
  }
}
