package org.kanyin.check;

/** What the PDF is for. */
public enum Profile {
  /** To be read on a screen: nothing of plates and paper. */
  SCREEN,
  /** To be printed. */
  PRESS,
  /** To be printed as an internal publication that needs a permit. */
  PERMIT
}
