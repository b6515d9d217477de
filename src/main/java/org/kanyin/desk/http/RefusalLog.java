package org.kanyin.desk.http;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells of refused requests, within bounds: so many a minute, the rest as a number, and of each no
 * more than a line that a terminal can show. Thread-safe.
 */
final class RefusalLog {
  private static final int MOST = 20;
  private static final long MINUTE = 60_000_000_000L;
  private static final int LONGEST = 160;

  private final Consumer<String> log;
  private final LongSupplier nanoseconds;
  private long since;
  private int told;
  private int untold;

  RefusalLog(Consumer<String> log, LongSupplier nanoseconds) {
    this.log = log;
    this.nanoseconds = nanoseconds;
    since = nanoseconds.getAsLong();
  }

  synchronized void tell(String sentence) {
    long now = nanoseconds.getAsLong();
    if (now - since > MINUTE) {
      if (untold > 0) {
        log.accept("另有 " + untold + " 个请求也没有回答，没有逐个列出");
      }
      since = now;
      told = 0;
      untold = 0;
    }
    if (told < MOST) {
      told++;
      log.accept(plain(sentence));
    } else {
      untold++;
      if (untold == 1) {
        log.accept("这样的请求太多，一分钟以内的不再逐个列出");
      }
    }
  }

  /** Nothing that a terminal would obey: what is told was sent by strangers. */
  private static String plain(String sentence) {
    StringBuilder out = new StringBuilder();
    sentence
        .codePoints()
        .limit(LONGEST)
        .map(c -> isShown(c) ? c : '?')
        .forEach(out::appendCodePoint);
    return sentence.codePointCount(0, sentence.length()) > LONGEST ? out + "……" : out.toString();
  }

  private static boolean isShown(int c) {
    int type = Character.getType(c);
    return !Character.isISOControl(c)
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.UNASSIGNED;
  }
}
