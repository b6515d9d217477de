package org.kanyin.seal.structure;

import org.apache.pdfbox.cos.COSDictionary;

/** A link's rectangle on a page, counted from 0. */
record LinkAnnotation(int page, COSDictionary dictionary) implements StructureChild {}
