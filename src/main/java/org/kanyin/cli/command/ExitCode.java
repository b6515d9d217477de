package org.kanyin.cli.command;

/** What the process ends with: a contract (manifest.md). */
public final class ExitCode {
  /** Done and clean. */
  static final int DONE = 0;

  /** A finding of severity error, a file that cannot be read or written, a limit. */
  public static final int FOUND = 1;

  /** Wrong usage. */
  public static final int USAGE = 2;

  /** A fault of the program. */
  public static final int FAULT = 3;

  private ExitCode() {}
}
