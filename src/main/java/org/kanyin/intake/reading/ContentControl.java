package org.kanyin.intake.reading;

import org.kanyin.intake.opc.XmlElement;

/** Content controls (ECMA-376 §17.5.2): mostly a frame around text, sometimes something else. */
final class ContentControl {
  private ContentControl() {}

  /** A table of contents that Word makes. */
  static boolean isContents(XmlElement control) {
    return control
        .child("w:sdtPr")
        .flatMap(p -> p.child("w:docPartObj"))
        .flatMap(o -> o.value("w:docPartGallery"))
        .filter(g -> g.equals("Table of Contents"))
        .isPresent();
  }

  /** “单击此处输入文字”: nobody wrote it. */
  static boolean isPlaceholder(XmlElement control) {
    return control.child("w:sdtPr").flatMap(p -> p.onOff("w:showingPlcHdr")).orElse(false);
  }
}
