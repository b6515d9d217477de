package org.kanyin.typeset.model;

/** What pages are set for. The layout is the same. */
public enum Medium {
  /** A file to be sealed. */
  PDF,

  /** A screen that shows what is painted on each page; no file is made. */
  SCREEN
}
