package org.kanyin.cli.command;

import java.util.List;
import org.kanyin.base.Finding;

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

  /** What these findings end with. */
  static int of(List<Finding> findings) {
    return Finding.anyError(findings) ? FOUND : DONE;
  }
}
