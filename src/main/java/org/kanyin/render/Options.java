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
 * @param against an older PDF of the issue, to say which pages are no longer the same
 */
public record Options(
    Optional<String> style,
    Pagination pagination,
    Map<String, String> settings,
    List<Integer> pages,
    Optional<Path> against) {
  public static final Options DEFAULT =
      new Options(Optional.empty(), Pagination.AUTO, Map.of(), List.of());

  public Options {
    pages = List.copyOf(pages);
    settings =
        java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(settings));
  }

  /** Without an older PDF. */
  public Options(
      Optional<String> style,
      Pagination pagination,
      Map<String, String> settings,
      List<Integer> pages) {
    this(style, pagination, settings, pages, Optional.empty());
  }

  public Options against(Path older) {
    return new Options(style, pagination, settings, pages, Optional.of(older));
  }

  /** How pages end. */
  public enum Pagination {
    /** Pinned if there is any {@code pb}. */
    AUTO,
    FREE,
    PINNED
  }
}
