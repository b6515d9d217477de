package org.kanyin.inspect.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.kanyin.inspect.model.Glyph;

/**
 * The marked content that is open while a page is run (PDF 32000 14.6), and what it says of itself.
 */
final class MarkedContentStack {
  private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");

  /** A sequence: where its glyphs begin, and what it says it says. */
  private record Marked(boolean artifact, boolean hidden, String actualText, int from) {}

  private final Set<COSDictionary> hiddenLayers;
  private final Deque<Marked> open = new ArrayDeque<>();
  private int artifacts;
  private int hidden;

  /**
   * @param hiddenLayers groups that are switched off
   */
  MarkedContentStack(Set<COSDictionary> hiddenLayers) {
    this.hiddenLayers = hiddenLayers;
  }

  /**
   * @param from so many glyphs stand on the page already
   */
  void begin(COSName tag, COSDictionary properties, int from) {
    boolean artifact = tag != null && tag.getName().equals("Artifact");
    artifacts += artifact ? 1 : 0;
    boolean off = tag != null && tag.getName().equals("OC") && hiddenLayers.contains(properties);
    hidden += off ? 1 : 0;
    COSBase said = properties == null ? null : properties.getDictionaryObject(ACTUAL_TEXT);
    String text = said instanceof COSString s ? s.getString() : null;
    open.push(new Marked(artifact, off, text, from));
  }

  /** Closes the innermost; glyphs that stand for other words are given them. */
  void end(List<Glyph> glyphs) {
    if (open.isEmpty()) {
      return;
    }
    Marked m = open.pop();
    artifacts -= m.artifact() ? 1 : 0;
    hidden -= m.hidden() ? 1 : 0;
    if (m.actualText() != null) {
      ActualText.put(m.actualText(), glyphs.subList(m.from(), glyphs.size()));
    }
  }

  /** Whether what is drawn now is an artifact: a running head, a folio, an ornament. */
  boolean inArtifact() {
    return artifacts > 0;
  }

  /** Whether what is drawn now lies on a layer that is switched off. */
  boolean isHidden() {
    return hidden > 0;
  }
}
