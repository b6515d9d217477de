package org.kanyin.render.model;

import java.util.List;
import java.util.Map;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.PageDrawing;
import org.kanyin.manifest.model.Issue;

/**
 * An issue's pages for a screen, laid out as they will be printed.
 *
 * @param issue they were made from
 * @param pages what is painted on each, in the order of the sheets
 * @param trace where every line stands
 * @param pictures the bytes of what they show, by their SHA-256
 * @param fonts whose outlines they are painted with
 */
public record IssuePreview(
    Issue issue,
    List<PageDrawing> pages,
    LayoutTrace trace,
    Map<String, byte[]> pictures,
    Outlines fonts) {
  public IssuePreview {
    pages = List.copyOf(pages);
    pictures = Map.copyOf(pictures);
  }

  /** Outlines of glyphs by the names that {@link PageDrawing.Glyphs} gives. */
  @FunctionalInterface
  public interface Outlines {
    /** Path data of SVG in thousandths of an em from the glyph's origin, y down. */
    String of(String face, String shape);
  }
}
