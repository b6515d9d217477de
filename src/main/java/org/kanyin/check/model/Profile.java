package org.kanyin.check.model;

/** What the PDF is for. */
public enum Profile {
  /** To be read on a screen: nothing of plates and paper. */
  SCREEN,
  /** To be printed, on an office printer too. */
  PRINT,
  /** To be printed from plates, at a print shop. */
  PRESS,
  /** To be printed as an internal publication that needs a permit. */
  PERMIT
}
