package org.kanyin.seal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.junit.jupiter.api.Test;

/** FOP's trees, and what is made of them. */
final class StructureRepairTest {
  private static StructureElement tag(String type, StructureChild... children) {
    return new StructureElement(type, List.of(children));
  }

  private static StructureChild piece(int number) {
    return new StructureChild.Content(0, number, number);
  }

  /** {@code P(0-1 Span(2))}: types, and pieces by number. */
  private static String picture(StructureChild child) {
    if (child instanceof StructureChild.Content c) {
      return c.first() == c.last() ? "" + c.first() : c.first() + "-" + c.last();
    } else if (child instanceof StructureElement tag) {
      String children =
          tag.children().stream()
              .map(StructureRepairTest::picture)
              .collect(Collectors.joining(" "));
      return tag.type() + "(" + children + ")";
    }
    return "link";
  }

  private static String repaired(StructureChild... children) {
    StructureElement part = tag("Part", children);
    StructureElement document = tag("Document", part);
    StructureRepair.repair(document, (page, item) -> true);
    return picture(part);
  }

  @Test
  void wrappersAndEmptyTagsGo() {
    assertThat(repaired(tag("Div", tag("P", piece(0))), tag("P"), tag("Sect", tag("P", piece(1)))))
        .isEqualTo("Part(P(0) P(1))");
  }

  @Test
  void emptyCellsStay() {
    assertThat(repaired(tag("Table", tag("TR", tag("TD"), tag("TD", tag("P", piece(0)))))))
        .isEqualTo("Part(Table(TR(TD() TD(0))))");
  }

  @Test
  void neighbouringPiecesAreJoined() {
    assertThat(repaired(tag("P", piece(0), tag("Span", piece(1)), piece(2), piece(4))))
        .isEqualTo("Part(P(0-2 4))");
  }

  @Test
  void headingsGoDownByOne() {
    assertThat(
            repaired(
                tag("H2", piece(0)), tag("H4", piece(1)), tag("H3", piece(2)), tag("H2", piece(3))))
        .isEqualTo("Part(H1(0) H2(1) H2(2) H1(3))");
  }

  @Test
  void aFootnoteIsACallAndANote() {
    StructureElement note = tag("Note", piece(0), tag("P", tag("Lbl", piece(1)), piece(2)));
    assertThat(repaired(tag("P", note))).isEqualTo("Part(P(Reference(0) Note(P(Lbl(1) 2))))");
  }

  @Test
  void notesHaveIdentifiers() {
    StructureElement first = tag("Note", piece(0), tag("P", piece(1)));
    StructureElement second = tag("Note", piece(2), tag("P", piece(3)));
    StructureElement document = tag("Document", tag("Part", tag("P", first), tag("P", second)));
    StructureRepair.repair(document, (page, item) -> false);
    assertThat(document.all().filter(t -> t.is("Note")).map(StructureElement::id))
        .containsExactly("note1", "note2");
  }

  @Test
  void aLinkWithoutItsAnnotationIsText() {
    StructureChild link = new StructureChild.LinkAnnotation(0, new COSDictionary());
    assertThat(repaired(tag("P", piece(0), tag("Link", piece(1), link), piece(2))))
        .isEqualTo("Part(P(0 Link(1 link) 2))");
    assertThat(repaired(tag("P", piece(0), tag("Link", piece(1)), piece(2))))
        .isEqualTo("Part(P(0-2))");
  }

  @Test
  void anArticleTakesInWhatFollowsItsTitle() {
    assertThat(
            repaired(
                tag("Art", tag("H2", piece(0))),
                tag("P", piece(1)),
                tag("Art", tag("H2", piece(2))),
                tag("P", piece(3))))
        .isEqualTo("Part(Art(H1(0) P(1)) Art(H1(2) P(3)))");
  }

  @Test
  void aCaptionStandsInItsTable() {
    StructureElement table = tag("Table", tag("TR", tag("TD", piece(1))));
    assertThat(repaired(tag("Caption", tag("P", piece(0))), table))
        .isEqualTo("Part(Table(Caption(0) TR(TD(1))))");
  }
}
