package org.kanyin.compose;

/**
 * The rules' parameters, each by the name that styles and {@code --set} use.
 *
 * <p>Being grown by the composer's author; the three methods below are the door.
 */
public final class Setting {
  private Setting() {}

  /** {@code gb} or {@code print-2023}; anything else is an {@link IllegalArgumentException}. */
  public static Setting preset(String name) {
    return new Setting();
  }

  /**
   * The same with one parameter changed.
   *
   * @throws IllegalArgumentException where the name or the value is unknown, saying which are known
   */
  public Setting with(String name, String value) {
    return this;
  }

  /** All parameter names, in the order of the manual. */
  public static java.util.List<String> names() {
    return java.util.List.of();
  }
}
