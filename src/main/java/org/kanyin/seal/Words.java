package org.kanyin.seal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What tags say, as text. */
final class Words {
  private final List<List<Ink>> pages;
  private final Map<String, PackedFont> fonts;

  Words(List<List<Ink>> pages, Map<String, PackedFont> fonts) {
    this.pages = pages;
    this.fonts = fonts;
  }

  String of(Tag tag) {
    return tag.contents().map(this::of).collect(Collectors.joining());
  }

  private String of(Kid.Content content) {
    return pages.get(content.page()).subList(content.first(), content.last() + 1).stream()
        .filter(Ink.Glyphs.class::isInstance)
        .map(ink -> of((Ink.Glyphs) ink, fonts))
        .collect(Collectors.joining());
  }

  static String of(Ink.Glyphs run, Map<String, PackedFont> fonts) {
    PackedFont font = fonts.get(run.font());
    StringBuilder out = new StringBuilder();
    for (int code : run.codes()) {
      out.appendCodePoint(font.codePoint(code));
    }
    return out.toString();
  }

  /** Says of each list how its labels are numbered, which ISO 14289-1 §7.6 wants to know. */
  void describeLists(Tag document) {
    document.all()
        .filter(tag -> tag.is("L"))
        .forEach(
            list -> {
              Optional<Tag> label =
                  list.tags().flatMap(Tag::tags).filter(tag -> tag.is("Lbl")).findFirst();
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
