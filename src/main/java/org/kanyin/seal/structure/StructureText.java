package org.kanyin.seal.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.seal.content.PageItem;
import org.kanyin.seal.font.SubsetFont;

/** What tags say, as text. */
public final class StructureText {
  private final List<List<PageItem>> pages;
  private final Map<String, SubsetFont> fonts;

  public StructureText(List<List<PageItem>> pages, Map<String, SubsetFont> fonts) {
    this.pages = pages;
    this.fonts = fonts;
  }

  String of(StructureElement tag) {
    return tag.contents().map(this::of).collect(Collectors.joining());
  }

  private String of(StructureChild.Content content) {
    return pages.get(content.page()).subList(content.first(), content.last() + 1).stream()
        .filter(PageItem.Glyphs.class::isInstance)
        .map(item -> of((PageItem.Glyphs) item))
        .collect(Collectors.joining());
  }

  private String of(PageItem.Glyphs run) {
    SubsetFont font = fonts.get(run.font());
    return Arrays.stream(run.codes()).mapToObj(font::text).collect(Collectors.joining());
  }

  /** The letters of a run without their marks, one for each glyph. */
  static String letters(PageItem.Glyphs run, Map<String, SubsetFont> fonts) {
    SubsetFont font = fonts.get(run.font());
    StringBuilder out = new StringBuilder();
    for (int code : run.codes()) {
      out.appendCodePoint(font.codePoint(code));
    }
    return out.toString();
  }

  /** Says of each list how its labels are numbered, which ISO 14289-1 §7.6 wants to know. */
  public void describeLists(StructureElement document) {
    document
        .all()
        .filter(tag -> tag.is("L"))
        .forEach(
            list -> {
              Optional<StructureElement> label =
                  list.tags()
                      .flatMap(StructureElement::tags)
                      .filter(tag -> tag.is("Lbl"))
                      .findFirst();
              label.ifPresent(l -> list.setNumbering(numbering(of(l))));
            });
  }

  private static String numbering(String label) {
    if (label.isEmpty()) {
      return "None";
    }
    return Character.isDigit(label.codePointAt(0)) ? "Decimal" : "Disc";
  }
}
