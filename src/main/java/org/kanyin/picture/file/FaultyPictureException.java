package org.kanyin.picture.file;

import org.kanyin.picture.model.PictureFault;

/** Inside the room: a file that cannot be shown. */
public final class FaultyPictureException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient PictureFault fault;

  public FaultyPictureException(PictureFault fault) {
    super(fault.reason());
    this.fault = fault;
  }

  public static FaultyPictureException broken(String reason) {
    return new FaultyPictureException(new PictureFault(PictureFault.Kind.BROKEN, reason));
  }

  static FaultyPictureException cut() {
    return new FaultyPictureException(new PictureFault(PictureFault.Kind.CUT, ""));
  }

  public PictureFault fault() {
    return fault;
  }
}
