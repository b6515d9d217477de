package org.kanyin.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.kanyin.check.DamageKind.Made;
import org.kanyin.manifest.model.BlockKind;

/** Damage to the file: fonts, notes left in it, actions, bookmarks. */
final class FileKinds extends KindList {
  FileKinds() {
    fonts();
    annotations();
    actions();
    bookmarks();
  }

  /** What a stream becomes. */
  interface Content {
    String of(String content);
  }

  private void fonts() {
    kind(
        "a font not in the file",
        "K050",
        (of, r) ->
            Made.at(
                edited(of, d -> descendant(body(d, of)).removeItem(COSName.FONT_FILE2)),
                allPages(of)));
    kind(
        "a font that does not say its characters",
        "K026",
        (of, r) ->
            Made.at(edited(of, d -> body(d, of).removeItem(COSName.TO_UNICODE)), allPages(of)));
    kind(
        "a font that says one character of all",
        "K029",
        (of, r) ->
            Made.at(
                edited(
                    of,
                    d ->
                        toUnicode(
                            body(d, of),
                            t ->
                                t.replaceAll("> <[0-9A-Fa-f]{4}>", "> <4E00>")
                                    .replaceAll("><[0-9A-Fa-f]{4}>", "><4E00>"))),
                0));
    String[][] radicals = {
      {"4EBA", "2F08"}, {"5927", "2F24"}, {"89C1", "2EC5"}, {"65E5", "2F47"}, {"957F", "2ED3"}
    };
    for (String[] pair : radicals) {
      kind(
          "the file says U+" + pair[1] + " for a character",
          "K023",
          (of, r) -> {
            boolean[] any = {false};
            byte[] pdf =
                edited(
                    of,
                    d -> {
                      for (COSDictionary font : fonts(d)) {
                        toUnicode(
                            font,
                            t -> {
                              String n =
                                  t.replaceAll("(?i)(> ?)<" + pair[0] + ">", "$1<" + pair[1] + ">");
                              any[0] |= !n.equals(t);
                              return n;
                            });
                      }
                    });
            return any[0] ? Made.at(pdf, allPages(of)) : Optional.empty();
          });
    }
    kind(
        "a character its font has not",
        "K051",
        (of, r) ->
            WordKinds.inLine(
                of,
                r,
                s -> s.is(BlockKind.P),
                (d, s, g) -> {
                  PlacedGlyph x = g.get(r.nextInt(g.size()));
                  ResourceDamage.lose(x);
                  return Optional.of(List.of(x));
                }));
  }

  private static Integer[] allPages(Specimen of) {
    Integer[] all = new Integer[of.pages() + 1];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return all;
  }

  private static List<COSDictionary> fonts(PDDocument d) {
    List<COSDictionary> fonts = new ArrayList<>();
    for (PDPage p : d.getPages()) {
      COSDictionary all =
          (COSDictionary) p.getResources().getCOSObject().getDictionaryObject(COSName.FONT);
      for (COSName n : all == null ? Set.<COSName>of() : all.keySet()) {
        COSDictionary font = (COSDictionary) all.getDictionaryObject(n);
        if (fonts.stream().noneMatch(f -> f == font)) {
          fonts.add(font);
        }
      }
    }
    return fonts;
  }

  private static COSDictionary body(PDDocument d, Specimen of) {
    String name = of.pdf.font(of.structure.type().bodyFont()).name();
    return fonts(d).stream()
        .filter(f -> f.getNameAsString(COSName.BASE_FONT).endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static COSDictionary descendant(COSDictionary font) {
    COSDictionary below =
        (COSDictionary)
            ((COSArray) font.getDictionaryObject(COSName.DESCENDANT_FONTS)).getObject(0);
    return (COSDictionary) below.getDictionaryObject(COSName.FONT_DESC);
  }

  private static void toUnicode(COSDictionary font, Content edit) throws IOException {
    if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream s) {
      String text;
      try (var in = s.createInputStream()) {
        text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
      }
      try (var out = s.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(edit.of(text).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
  }

  private void annotations() {
    for (String kind :
        List.of(
            "Text",
            "FreeText",
            "Highlight",
            "StrikeOut",
            "Stamp",
            "Ink",
            "Square",
            "Line",
            "Caret",
            "FileAttachment",
            "Redact")) {
      kind(
          "an annotation left: " + kind,
          "K057",
          (of, r) ->
              onPage(
                  of,
                  r,
                  (d, p) -> {
                    COSDictionary a = annotation(p, kind);
                    a.setString(COSName.CONTENTS, "再看");
                  }));
    }
    kind(
        "a form left",
        "K057",
        (of, r) ->
            onPage(
                of,
                r,
                (d, p) -> {
                  PDAnnotationWidget w = new PDAnnotationWidget();
                  w.setRectangle(new PDRectangle(100, 100, 80, 20));
                  p.getAnnotations().add(w);
                }));
  }

  private static COSDictionary annotation(PDPage p, String kind) throws IOException {
    COSDictionary a = new COSDictionary();
    a.setName(COSName.TYPE, "Annot");
    a.setName(COSName.SUBTYPE, kind);
    a.setItem(COSName.RECT, new PDRectangle(100, 300, 60, 20).getCOSArray());
    COSArray all = (COSArray) p.getCOSObject().getDictionaryObject(COSName.ANNOTS);
    if (all == null) {
      all = new COSArray();
      p.getCOSObject().setItem(COSName.ANNOTS, all);
    }
    all.add(a);
    return a;
  }

  private interface PageEdit {
    void on(PDDocument d, PDPage page) throws IOException;
  }

  private static Optional<Made> onPage(Specimen of, Random r, PageEdit edit) throws IOException {
    Optional<Integer> page = of.inner(r);
    return page.isEmpty()
        ? Optional.empty()
        : Made.at(edited(of, d -> edit.on(d, d.getPage(page.get() - 1))), page.get());
  }

  private static COSDictionary action(String kind) {
    COSDictionary a = new COSDictionary();
    a.setName(COSName.S, kind);
    a.setString(COSName.JS, "app.alert(1)");
    a.setString(COSName.F, "other.pdf");
    return a;
  }

  private void actions() {
    for (String s : List.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR")) {
      kind(
          "when it opens: " + s,
          "K060",
          (of, r) ->
              Made.at(
                  edited(
                      of,
                      d ->
                          d.getDocumentCatalog()
                              .getCOSObject()
                              .setItem(COSName.OPEN_ACTION, action(s))),
                  0));
      kind(
          "behind a bookmark: " + s,
          "K060",
          (of, r) ->
              Made.at(
                  edited(
                      of,
                      d -> {
                        PDOutlineItem item =
                            d.getDocumentCatalog().getDocumentOutline().getFirstChild();
                        item =
                            r.nextBoolean() && item.getFirstChild() != null
                                ? item.getFirstChild()
                                : item;
                        item.getCOSObject().setItem(COSName.A, action(s));
                      }),
                  0));
    }
    kind(
        "a script when a page is shown",
        "K060",
        (of, r) ->
            onPage(
                of,
                r,
                (d, p) -> {
                  COSDictionary aa = new COSDictionary();
                  aa.setItem(COSName.getPDFName("O"), action("JavaScript"));
                  p.getCOSObject().setItem(COSName.AA, aa);
                }));
    kind(
        "a script behind a link",
        "K060",
        (of, r) ->
            onPage(
                of, r, (d, p) -> annotation(p, "Link").setItem(COSName.A, action("JavaScript"))));
    kind(
        "a script by name",
        "K060",
        (of, r) ->
            Made.at(
                edited(
                    of,
                    d -> {
                      COSDictionary names = new COSDictionary();
                      COSArray pair = new COSArray();
                      pair.add(new org.apache.pdfbox.cos.COSString("a"));
                      pair.add(action("JavaScript"));
                      COSDictionary tree = new COSDictionary();
                      tree.setItem(COSName.NAMES, pair);
                      names.setItem(COSName.getPDFName("JavaScript"), tree);
                      d.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
                    }),
                0));
    kind(
        "a script when it is printed",
        "K060",
        (of, r) ->
            Made.at(
                edited(
                    of,
                    d -> {
                      COSDictionary aa = new COSDictionary();
                      aa.setItem(COSName.getPDFName("WP"), action("JavaScript"));
                      d.getDocumentCatalog().getCOSObject().setItem(COSName.AA, aa);
                    }),
                0));
    kind(
        "encrypted",
        "K059",
        (of, r) ->
            Made.at(
                edited(
                    of,
                    d -> {
                      StandardProtectionPolicy policy =
                          new StandardProtectionPolicy("owner", "", new AccessPermission());
                      policy.setEncryptionKeyLength(128);
                      d.protect(policy);
                    }),
                0));
    kind(
        "a hairline",
        "K061",
        (of, r) -> onPage(of, r, (d, p) -> append(d, p, "q 0.05 w 100 30 m 300 30 l S Q")));
    kind(
        "a line in green",
        "K053",
        (of, r) -> onPage(of, r, (d, p) -> append(d, p, "q 0 .6 0 RG 1 w 100 30 m 300 30 l S Q")));
    kind(
        "a half-transparent ground",
        "K058 K053 K063",
        (of, r) ->
            onPage(
                of,
                r,
                (d, p) -> {
                  int page = d.getPages().indexOf(p) + 1;
                  append(
                      d,
                      p,
                      "q /" + SightKinds.state(d, page, 0.4) + " gs 0.5 g 100 400 200 60 re f Q");
                }));
  }

  private static void append(PDDocument d, PDPage p, String more) throws IOException {
    int page = d.getPages().indexOf(p) + 1;
    write(d, page, "q\n" + content(d, page) + "\nQ\n" + more);
  }

  private void bookmarks() {
    kind(
        "all bookmarks two pages too far",
        "K087",
        (of, r) -> Made.at(edited(of, d -> each(d, item -> astray(d, item, 2))), 0));
    kind(
        "one bookmark astray",
        "K087",
        (of, r) ->
            Made.at(
                edited(
                    of,
                    d -> {
                      List<PDOutlineItem> all = new ArrayList<>();
                      each(d, item -> all.add(item));
                      astray(d, all.get(all.size() / 2), 3);
                    }),
                0));
    kind(
        "a bookmark's words changed",
        "K106",
        (of, r) ->
            Made.at(
                edited(
                    of,
                    d -> {
                      List<PDOutlineItem> all = new ArrayList<>();
                      each(d, item -> all.add(item));
                      PDOutlineItem item = all.get(all.size() / 2);
                      item.setTitle("乙" + item.getTitle().substring(1));
                    }),
                0));
  }

  private interface ItemEdit {
    void on(PDOutlineItem item) throws IOException;
  }

  private static void each(PDDocument d, ItemEdit edit) throws IOException {
    for (PDOutlineItem item : d.getDocumentCatalog().getDocumentOutline().children()) {
      below(item, edit);
    }
  }

  private static void below(PDOutlineItem item, ItemEdit edit) throws IOException {
    edit.on(item);
    for (PDOutlineItem child : item.children()) {
      below(child, edit);
    }
  }

  private static void astray(PDDocument d, PDOutlineItem item, int by) throws IOException {
    PDPage page = item.findDestinationPage(d);
    int number = page == null ? 0 : d.getPages().indexOf(page);
    item.getCOSObject().removeItem(COSName.A);
    PDPageFitDestination there = new PDPageFitDestination();
    int to = number + by < d.getNumberOfPages() ? number + by : number - by;
    there.setPage(d.getPage(to));
    item.setDestination(there);
  }
}
