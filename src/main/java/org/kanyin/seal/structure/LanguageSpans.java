package org.kanyin.seal.structure;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.seal.content.PageItem;
import org.kanyin.seal.font.SubsetFont;

/**
 * Finds Western words in a page's text and sets them apart, so that a screen reader changes its
 * voice for them (ISO 14289-1 §7.2). Figures stay Chinese: 2023 is read èr líng èr sān.
 */
public final class LanguageSpans {
  static final String LANGUAGE = "en";

  private static final Pattern WORDS =
      Pattern.compile("\\p{IsLatin}[\\p{IsLatin}0-9 .,'’&@/:+_-]*[\\p{IsLatin}0-9/]");

  /** A4, mm and IT are read alike in any voice: a word begins with three letters together. */
  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{3}");

  private final List<PageItem> split = new ArrayList<>();
  private final Map<Integer, List<StructureChild>> children = new HashMap<>();
  private final int page;
  private final Map<String, SubsetFont> fonts;

  private LanguageSpans(int page, Map<String, SubsetFont> fonts) {
    this.page = page;
    this.fonts = fonts;
  }

  /**
   * A page in pieces of one language each.
   *
   * @param children by FOP's identifier, the pieces that stand for it in the tree
   */
  public record Split(List<PageItem> page, Map<Integer, List<StructureChild>> children) {}

  public static Split split(int page, List<PageItem> items, Map<String, SubsetFont> fonts) {
    LanguageSpans latin = new LanguageSpans(page, fonts);
    for (PageItem item : items) {
      if (item instanceof PageItem.Glyphs run && !run.mark().isArtifact()) {
        latin.split(run);
      } else {
        latin.add(item, false);
      }
    }
    return new Split(latin.split, latin.children);
  }

  private void split(PageItem.Glyphs run) {
    String text = StructureText.letters(run, fonts);
    Matcher words = WORDS.matcher(text);
    int done = 0;
    Point2D at = new Point2D.Double(run.x(), run.y());
    while (words.find()) {
      if (!WORD.matcher(words.group()).find()) {
        continue;
      }
      int from = text.codePointCount(0, words.start());
      int to = text.codePointCount(0, words.end());
      at = addPart(run, done, from, at, false);
      at = addPart(run, from, to, at, true);
      done = to;
    }
    addPart(run, done, run.codes().length, at, false);
  }

  /** Adds some glyphs of a run and says where the next one stands. */
  private Point2D addPart(PageItem.Glyphs run, int from, int to, Point2D at, boolean western) {
    if (from == to) {
      return at;
    }
    add(run.part(from, to, at.getX(), at.getY()), western);
    double advance = 0;
    SubsetFont font = fonts.get(run.font());
    for (int i = from; i < to; i++) {
      advance += font.width(run.codes()[i]) + run.extra()[i];
    }
    Point2D moved =
        run.shape().deltaTransform(new Point2D.Double(advance * run.size() / 1000, 0), null);
    return new Point2D.Double(at.getX() + moved.getX(), at.getY() + moved.getY());
  }

  private void add(PageItem item, boolean western) {
    StructureChild.Content content = new StructureChild.Content(page, split.size(), split.size());
    split.add(item);
    if (item.mark().isArtifact()) {
      return;
    }
    StructureChild child =
        western ? new StructureElement("Span", List.of(content)).withLanguage(LANGUAGE) : content;
    children.computeIfAbsent(item.mark().mcid(), k -> new ArrayList<>()).add(child);
  }
}
