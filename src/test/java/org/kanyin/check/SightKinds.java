package org.kanyin.check;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.kanyin.check.DamageKind.Made;
import org.kanyin.check.Specimen.Spot;
import org.kanyin.manifest.model.BlockKind;

/** Damage to what is seen: colours, what covers or clips, what is not painted. */
final class SightKinds extends KindList {
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?s)(/P<</MCID \\d+>>BDC\n)(.*?)(EMC\n)");

  SightKinds() {
    int[] colours = {0x1040C0, 0x909090, 0x1A1A1A, 0x00FF00};
    for (int rgb : colours) {
      kind(f("words in the colour %06X", rgb), "K053", (of, r) -> words(of, r, g -> g.rgb = rgb));
    }
    kind("words in white", "K063", (of, r) -> words(of, r, g -> g.rgb = 0xFFFFFF));
    paragraphs();
    covered();
    clipped();
  }

  private interface GlyphEdit {
    void on(PlacedGlyph g);
  }

  private static Optional<Made> words(Specimen of, Random r, GlyphEdit edit) {
    return WordKinds.inLine(
        of,
        r,
        s -> s.is(BlockKind.P) && of.isFull(s),
        (d, s, g) -> {
          List<PlacedGlyph> some = g.subList(4, 4 + 2 + r.nextInt(12));
          some.forEach(edit::on);
          return Optional.of(List.copyOf(some));
        });
  }

  private void painted(String name, String codes, String before, String after) {
    kind(name, codes, (of, r) -> inParagraph(of, r, d -> new String[] {before, after}));
  }

  /** What stands before and behind a paragraph's operators. */
  private interface Wrap {
    String[] of(PDDocument document, int page) throws IOException;
  }

  private interface Operators {
    String[] of(PDDocument document) throws IOException;
  }

  private static Optional<Made> inParagraph(Specimen of, Random r, Operators operators)
      throws IOException {
    return wrapped(of, r, (d, p) -> operators.of(d));
  }

  private static Optional<Made> wrapped(Specimen of, Random r, Wrap wrap) throws IOException {
    for (int i = 0; i < 5; i++) {
      Optional<Integer> page = of.inner(r);
      if (page.isEmpty()) {
        return Optional.empty();
      }
      boolean[] done = {false};
      byte[] pdf =
          edited(
              of,
              d -> {
                String old = content(d, page.get());
                Matcher m = PARAGRAPH.matcher(old);
                int skip = r.nextInt(3);
                while (m.find()) {
                  if (m.group(2).length() > 200 && skip-- <= 0) {
                    String[] by = wrap.of(d, page.get());
                    write(
                        d,
                        page.get(),
                        old.substring(0, m.start())
                            + m.group(1)
                            + by[0]
                            + "\n"
                            + m.group(2)
                            + by[1]
                            + "\n"
                            + m.group(3)
                            + old.substring(m.end()));
                    done[0] = true;
                    break;
                  }
                }
              });
      if (done[0]) {
        return Made.at(pdf, page.get());
      }
    }
    return Optional.empty();
  }

  private void paragraphs() {
    painted("a paragraph in white", "K063", "1 g", "0 g");
    painted("a paragraph not painted", "K063", "3 Tr", "0 Tr");
    painted("a paragraph only for clipping", "K063", "7 Tr", "0 Tr");
    painted("a paragraph in cyan", "K053", "1 0 0 0 k", "0 g");
    painted("a paragraph in four inks", "K053", "0.6 0.5 0.5 1 k", "0 g");
    painted("a paragraph in grey", "K053", "0.5 g", "0 g");
    painted("a paragraph two points lower", "K039", "0 -2 Td", "0 2 Td");
    painted("a paragraph one point higher", "K039", "0 1 Td", "0 -1 Td");
    painted("a paragraph raised", "K039", "3 Ts", "0 Ts");
    painted("a paragraph three points to the right", "K038 K088", "3 0 Td", "-3 0 Td");
    painted("a paragraph two points to the left", "K038 K088", "-2 0 Td", "2 0 Td");
    painted("a paragraph wider", "K038 K035", "103 Tz", "100 Tz");
    painted("a paragraph narrower", "K035 K041", "97 Tz", "100 Tz");
    painted("a paragraph's characters apart", "K038 K035 K040", ".4 Tc", "0 Tc");
    painted("a paragraph off the paper", "K062", "400 0 Td", "-400 0 Td");
    painted(
        "a paragraph says other words than it shows",
        "K023 K029 K026 K102",
        "/Span<</ActualText<FEFF522051CF4E864E006BB5>>>BDC",
        "EMC");
    for (double alpha : new double[] {0, 0.02}) {
      kind(
          "a paragraph at opacity " + alpha,
          "K063",
          (of, r) ->
              wrapped(
                  of,
                  r,
                  (d, p) ->
                      new String[] {
                        "/" + state(d, p, alpha) + " gs", "/" + state(d, p, 1) + " gs"
                      }));
    }
    kind(
        "a paragraph at opacity 0.5",
        "K058 K053",
        (of, r) ->
            wrapped(
                of,
                r,
                (d, p) ->
                    new String[] {"/" + state(d, p, 0.5) + " gs", "/" + state(d, p, 1) + " gs"}));
    kind(
        "a paragraph in a layer that is off",
        "K063",
        (of, r) ->
            wrapped(
                of,
                r,
                (d, p) -> {
                  layer(d, p);
                  return new String[] {"/OC /L0 BDC", "EMC"};
                }));
  }

  private static void layer(PDDocument d, int page) {
    COSDictionary layer = new COSDictionary();
    layer.setItem(COSName.TYPE, COSName.OCG);
    layer.setString(COSName.NAME, "稿");
    COSArray one = new COSArray();
    one.add(layer);
    COSDictionary usual = new COSDictionary();
    usual.setItem(COSName.OFF, one);
    COSDictionary layers = new COSDictionary();
    layers.setItem(COSName.OCGS, one);
    layers.setItem(COSName.D, usual);
    d.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, layers);
    COSDictionary properties = new COSDictionary();
    properties.setItem(COSName.getPDFName("L0"), layer);
    d.getPage(page - 1).getResources().getCOSObject().setItem(COSName.PROPERTIES, properties);
  }

  static String state(PDDocument d, int page, double alpha) {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant((float) alpha);
    return d.getPage(page - 1).getResources().add(state).getName();
  }

  private void covered() {
    kind("a white patch over words", "K063", (of, r) -> over(of, r, (d, s) -> box(s, "1 g", 4, 8)));
    kind(
        "a white patch over a line",
        "K063",
        (of, r) -> over(of, r, (d, s) -> box(s, "1 g", 0, s.line().solid().size())));
    kind("a black patch over words", "K063", (of, r) -> over(of, r, (d, s) -> box(s, "0 g", 4, 8)));
    kind(
        "a grey patch over words",
        "K063 K053",
        (of, r) -> over(of, r, (d, s) -> box(s, ".8 g", 4, 8)));
    kind(
        "a white stroke through words",
        "K063",
        (of, r) ->
            over(
                of,
                r,
                (d, s) ->
                    f(
                        "q 1 G 16 w %.2f %.2f m %.2f %.2f l S Q",
                        s.line().left(),
                        841.89 - s.line().baseline() + 5,
                        s.line().left() + 100,
                        841.89 - s.line().baseline() + 5)));
    kind(
        "a picture over words",
        "K063",
        (of, r) ->
            over(
                of,
                r,
                (d, s) -> {
                  var name =
                      d.getPage(s.page() - 1)
                          .getResources()
                          .add(
                              LosslessFactory.createFromImage(
                                  d, new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB)));
                  return f(
                      "q 120 0 0 60 %.2f %.2f cm /%s Do Q",
                      s.line().left() + 20, 841.89 - s.line().baseline() - 4, name.getName());
                }));
  }

  private interface Over {
    String of(PDDocument document, Spot s) throws IOException;
  }

  private static String box(Spot s, String colour, int from, int to) {
    var g = s.line().solid();
    double x = g.get(from).x();
    double right = g.get(to - 1).right();
    return f(
        "q %s %.2f %.2f %.2f %.2f re f Q",
        colour, x - .5, 841.89 - s.line().baseline() - 2.5, right - x + 1, 15.0);
  }

  private static Optional<Made> over(Specimen of, Random r, Over over) throws IOException {
    Optional<Spot> s = of.any(r, x -> x.is(BlockKind.P) && of.isFull(x) && x.page() > 2);
    return s.isEmpty()
        ? Optional.empty()
        : Made.at(
            edited(
                of,
                d -> {
                  String more = over.of(d, s.get());
                  write(d, s.get().page(), "q\n" + content(d, s.get().page()) + "\nQ\n" + more);
                }),
            s.get().page());
  }

  private void clipped() {
    String[] boxes = {
      "0 300 595 542", "0 0 595 560", "0 0 420 842", "180 0 415 842", "0 100 595 742"
    };
    for (String b : boxes) {
      kind(
          "a page clipped to " + b,
          "K063",
          (of, r) -> {
            Optional<Integer> page = of.inner(r).filter(p -> of.layout(p).text().size() > 25);
            return page.isEmpty()
                ? Optional.empty()
                : Made.at(
                    edited(of, d -> around(d, page.get(), "q " + b + " re W n", "Q")), page.get());
          });
    }
    kind(
        "a line clipped to its lower half",
        "K063",
        (of, r) -> {
          Optional<Spot> s = of.any(r, x -> x.is(BlockKind.P) && of.isFull(x));
          return s.isEmpty()
              ? Optional.empty()
              : Made.at(
                  edited(
                      of,
                      d ->
                          around(
                              d,
                              s.get().page(),
                              f("q 0 0 595 %.2f re W n", 841.89 - s.get().line().baseline() + 3),
                              "Q")),
                  s.get().page());
        });
  }
}
