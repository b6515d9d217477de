package org.kanyin.typeset.font;

import org.kanyin.compose.model.Face;
import org.kanyin.fonts.FontFile;
import org.kanyin.fonts.FontRole;

/** A font role as composition sees it. */
public record RoleFace(FontRole role) implements Face {
  @Override
  public int advance(int codePoint, boolean western) {
    return role.fileFor(codePoint, western).advance(codePoint);
  }

  @Override
  public int advance(String sequence, boolean western) {
    return role.fileFor(sequence, western).advance(sequence);
  }

  @Override
  public Ink ink(int codePoint, boolean western) {
    FontFile.Ink ink = role.fileFor(codePoint, western).ink(codePoint);
    return new Ink(ink.left(), ink.right());
  }
}
