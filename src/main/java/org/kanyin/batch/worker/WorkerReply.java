package org.kanyin.batch.worker;

import org.kanyin.batch.model.LedgerEntry;

/**
 * What a worker answers: one line of JSON on its standard output.
 *
 * @param kind of answer
 * @param entry of the issue, or null
 * @param fault a fault of the program's, with its trace, or null
 */
record WorkerReply(Kind kind, LedgerEntry entry, String fault) {
  /** Where the worker is. */
  enum Kind {
    /** Open for work: its first word. */
    OPEN,
    /** It has read the issue and knows what it depends on; a further answer follows. */
    READ,
    DONE,
    BROKEN
  }

  static WorkerReply open() {
    return new WorkerReply(Kind.OPEN, null, null);
  }

  static WorkerReply read(LedgerEntry entry) {
    return new WorkerReply(Kind.READ, entry, null);
  }

  static WorkerReply done(LedgerEntry entry) {
    return new WorkerReply(Kind.DONE, entry, null);
  }

  static WorkerReply broken(String fault) {
    return new WorkerReply(Kind.BROKEN, null, fault);
  }
}
