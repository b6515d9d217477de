package org.kanyin.render;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an editor may ask of one rendering.
 *
 * @param style a style's name or folder; empty for what the issue says, else {@code neibu}
 * @param pagination whether the manifest's {@code pb} end pages
 * @param settings {@code --set}: parameters of the style and of composition, by name
 * @param pages the sheets wanted, from 1 (the cover); empty for all
 * @param attachSource whether the manuscript travels in the PDF
 * @param press whether it is made for a print shop: colours on plates, bleed, trim marks
 * @param against an older PDF of the issue, to say which pages are no longer the same
 */
public record RenderRequest(
    Optional<String> style,
    Pagination pagination,
    Map<String, String> settings,
    List<Integer> pages,
    boolean attachSource,
    boolean press,
    Optional<Path> against) {
  public static final RenderRequest DEFAULT =
      new RenderRequest(Optional.empty(), Pagination.AUTO, Map.of(), List.of());

  public RenderRequest {
    pages = List.copyOf(pages);
    settings = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(settings));
  }

  /** To be read and kept, not for a print shop. */
  public RenderRequest(
      Optional<String> style,
      Pagination pagination,
      Map<String, String> settings,
      List<Integer> pages,
      boolean attachSource,
      Optional<Path> against) {
    this(style, pagination, settings, pages, attachSource, false, against);
  }

  /** Nothing attached, and no older PDF. */
  public RenderRequest(
      Optional<String> style,
      Pagination pagination,
      Map<String, String> settings,
      List<Integer> pages) {
    this(style, pagination, settings, pages, false, Optional.empty());
  }

  /** The same, and which pages are no longer as in an older PDF. */
  public RenderRequest against(Path older) {
    return new RenderRequest(
        style, pagination, settings, pages, attachSource, press, Optional.of(older));
  }

  /** The same for a print shop. */
  public RenderRequest forPress() {
    return new RenderRequest(style, pagination, settings, pages, attachSource, true, against);
  }

  /** How pages end. */
  public enum Pagination {
    /** Pinned if there is any {@code pb}. */
    AUTO,
    FREE,
    PINNED
  }
}
