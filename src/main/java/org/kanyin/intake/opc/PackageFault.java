package org.kanyin.intake.opc;

/** Why a file cannot be read as a Word manuscript; the door makes the finding of it. */
public final class PackageFault extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is the matter, each with its code of the catalogue. */
  public enum Kind {
    MISSING("W001"),
    UNREADABLE("W002"),
    FOLDER("W003"),
    EMPTY("W004"),
    WPS("W005"),
    ENCRYPTED("W006"),
    BROKEN("W007"),
    /** A web page, RTF, PDF and the like under a name of Word's. */
    OTHER_FORMAT("W008"),
    BOMB("W009"),
    TOO_LARGE("W010"),
    DOCTYPE("W011");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private final Kind kind;

  /**
   * @param detail the argument of the sentence: a format, a limit, a part's name
   */
  public PackageFault(Kind kind, String detail) {
    super(detail);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
