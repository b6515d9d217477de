package org.kanyin.inspect.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.Transparency;

/** Notices what is painted with transparency (PDF 32000-1, 11). */
final class TransparencyDetector {
  /** Of each kind so many are enough to find it on the page. */
  private static final int MOST = 20;

  private final List<Transparency> found = new ArrayList<>();

  List<Transparency> found() {
    return found;
  }

  void text(PDGraphicsState state, Glyph glyph) {
    if (!isPlain(state)) {
      paint(state, glyph.box(), false);
    }
  }

  void paint(PDGraphicsState state, Box box, boolean masked) {
    if (masked || state.getSoftMask() != null) {
      add("mask", box);
    } else if (state.getNonStrokeAlphaConstant() < 1 || state.getAlphaConstant() < 1) {
      add("opacity", box);
    } else if (!isNormal(state)) {
      add("blend", box);
    }
  }

  /** Whether paint hides what it lies on. */
  static boolean isPlain(PDGraphicsState state) {
    return state.getSoftMask() == null
        && state.getNonStrokeAlphaConstant() >= 1
        && state.getAlphaConstant() >= 1
        && isNormal(state);
  }

  private static boolean isNormal(PDGraphicsState state) {
    BlendMode mode = state.getBlendMode();
    return mode == null || mode == BlendMode.NORMAL || mode == BlendMode.COMPATIBLE;
  }

  private void add(String kind, Box box) {
    if (found.stream().filter(t -> t.kind().equals(kind)).count() < MOST) {
      found.add(new Transparency(kind, box));
    }
  }
}
