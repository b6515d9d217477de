package org.kanyin.render.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an editor may ask of one rendering. Begin with {@link #DEFAULT} and say what is different.
 *
 * @param style a style's name or folder; empty for what the issue says, else {@code neibu}
 * @param pagination whether the manifest's {@code pb} end pages
 * @param settings {@code --set}: parameters of the style and of composition, by name
 * @param pages the sheets wanted, from 1 (the cover); empty for all
 * @param attachSource whether the manuscript travels in the PDF
 * @param press whether it is made for a print shop: colours on plates, bleed, trim marks
 * @param copies the numbers of the copies that one file is to hold, in order; empty for one copy as
 *     the issue says
 * @param against an older PDF of the issue, to say which pages are no longer the same
 */
public record RenderRequest(
    Optional<String> style,
    Pagination pagination,
    Map<String, String> settings,
    List<Integer> pages,
    boolean attachSource,
    boolean press,
    List<Integer> copies,
    Optional<Path> against) {
  /** All pages as the issue says, to be read and kept. */
  public static final RenderRequest DEFAULT =
      new RenderRequest(
          Optional.empty(),
          Pagination.AUTO,
          Map.of(),
          List.of(),
          /* attachSource= */ false,
          /* press= */ false,
          List.of(),
          Optional.empty());

  public RenderRequest {
    pages = List.copyOf(pages);
    copies = List.copyOf(copies);
    settings = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(settings));
  }

  /** In another style, or, where empty, in the issue's. */
  public RenderRequest withStyle(Optional<String> other) {
    return new RenderRequest(
        other, pagination, settings, pages, attachSource, press, copies, against);
  }

  public RenderRequest withPagination(Pagination other) {
    return new RenderRequest(style, other, settings, pages, attachSource, press, copies, against);
  }

  public RenderRequest withSettings(Map<String, String> other) {
    return new RenderRequest(style, pagination, other, pages, attachSource, press, copies, against);
  }

  public RenderRequest withPages(List<Integer> other) {
    return new RenderRequest(
        style, pagination, settings, other, attachSource, press, copies, against);
  }

  public RenderRequest withSource(boolean attached) {
    return new RenderRequest(style, pagination, settings, pages, attached, press, copies, against);
  }

  /** For a print shop. */
  public RenderRequest forPress() {
    return new RenderRequest(
        style, pagination, settings, pages, attachSource, /* press= */ true, copies, against);
  }

  /** One file of copies with these numbers. */
  public RenderRequest withCopies(List<Integer> numbers) {
    return new RenderRequest(
        style, pagination, settings, pages, attachSource, press, numbers, against);
  }

  /** And which pages are no longer as in an older PDF. */
  public RenderRequest against(Path older) {
    return new RenderRequest(
        style, pagination, settings, pages, attachSource, press, copies, Optional.of(older));
  }

  /** How pages end. */
  public enum Pagination {
    /** Pinned if there is any {@code pb}. */
    AUTO,
    FREE,
    PINNED
  }
}
