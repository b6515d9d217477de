package org.kanyin.seal;

import org.apache.pdfbox.cos.COSDictionary;

/** A link's rectangle on a page, counted from 0. */
record Annotation(int page, COSDictionary dictionary) implements Kid {}
