package org.kanyin.cli.print;

/** Chooses how a batch is followed. */
public final class ProgressDisplay {
  private ProgressDisplay() {}

  /**
   * Bars on a terminal; lines where the output goes elsewhere; nothing where it is not wanted.
   *
   * @param talks whether anything is to be said at all
   */
  public static BatchProgress of(Terminal terminal, boolean talks) {
    return talks && terminal.screen().interactive()
        ? new BatchBars()
        : new BatchLines(terminal, /* silent= */ !talks);
  }
}
