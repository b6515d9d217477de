package org.kanyin.base;

import java.nio.file.Path;

/**
 * Where this installation keeps its fonts and styles. Made once at the start and passed on; no room
 * reads system properties or the working folder by itself.
 *
 * @param home the unpacked distribution, or the checkout in tests: holds {@code fonts/} and {@code
 *     styles/}
 */
public record Workspace(Path home) {
  public Workspace {
    home = home.toAbsolutePath().normalize();
  }

  public Path fonts() {
    return home.resolve("fonts");
  }

  public Path styles() {
    return home.resolve("styles");
  }

  public Path samples() {
    return home.resolve("samples");
  }
}
