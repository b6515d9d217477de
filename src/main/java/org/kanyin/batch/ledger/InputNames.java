package org.kanyin.batch.ledger;

import java.nio.file.Path;
import java.util.List;

/**
 * Names of inputs that hold wherever archive and program are moved: files from the folder
 * ({@code articles/a.xml}, {@code ../office.xml}), the program's own as {@code
 * kanyin:styles/neibu/main.xsl}, and what is no single file.
 */
public final class InputNames {
  private static final String OURS = "kanyin:";
  static final String PROGRAM = OURS + "program";
  static final String FONTS = OURS + "fonts";
  static final String OPTIONS = OURS + "options";

  /** Of issues that went beyond them: with others they may not. */
  public static final String LIMITS = OURS + "limits";

  private static final List<String> NO_FILES = List.of(PROGRAM, FONTS, OPTIONS, LIMITS);

  private final Path home;

  /**
   * @param home the installation
   */
  public InputNames(Path home) {
    this.home = home;
  }

  /**
   * @param folder the issue's, absolute
   */
  public String of(Path folder, Path file) {
    if (file.startsWith(home)) {
      return OURS + slashes(home.relativize(file));
    }
    try {
      String name = slashes(folder.relativize(file));
      return name.startsWith(OURS) ? "./" + name : name;
    } catch (IllegalArgumentException e) {
      return slashes(file); // on another drive
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** The file of that name. */
  Path file(Path folder, String name) {
    Path from = name.startsWith(OURS) ? home : folder;
    return from.resolve(name.startsWith(OURS) ? name.substring(OURS.length()) : name).normalize();
  }

  static boolean isFile(String name) {
    return !NO_FILES.contains(name);
  }

  /** What the user calls an input. */
  static String called(String name) {
    return switch (name) {
      case PROGRAM -> "刊印的程序";
      case FONTS -> "刊印的字体";
      case OPTIONS -> "这次的选项";
      case LIMITS -> "每期的内存和时限";
      default -> name.startsWith(OURS) ? "刊印的 " + name.substring(OURS.length()) : name;
    };
  }
}
