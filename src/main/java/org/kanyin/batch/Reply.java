package org.kanyin.batch;

/**
 * What a worker answers: one line of JSON on its standard output.
 *
 * @param kind of answer
 * @param entry of the issue, or null
 * @param fault a fault of the program's, with its trace, or null
 */
record Reply(Kind kind, Entry entry, String fault) {
  /** Where the worker is. */
  enum Kind {
    /** Open for work: its first word. */
    OPEN,
    /** It has read the issue and knows what it hangs on; a further answer follows. */
    READ,
    DONE,
    BROKEN
  }

  static Reply open() {
    return new Reply(Kind.OPEN, null, null);
  }

  static Reply read(Entry entry) {
    return new Reply(Kind.READ, entry, null);
  }

  static Reply done(Entry entry) {
    return new Reply(Kind.DONE, entry, null);
  }

  static Reply broken(String fault) {
    return new Reply(Kind.BROKEN, null, fault);
  }
}
