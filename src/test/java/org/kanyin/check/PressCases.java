package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType2;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** What is done to the sample for a print shop, and the code that must find it. */
final class PressCases {
  private static final int PAGE = 5;

  /** What is done to a file. */
  interface Harm {
    void to(PDDocument document) throws IOException;
  }

  /**
   * @param text in the finding's sentence, empty where it does not matter
   */
  record Case(String code, String name, int page, String text, Harm harm) {}

  private final List<Case> all = new ArrayList<>();

  private PressCases() {}

  static List<Case> all() {
    PressCases cases = new PressCases();
    cases.boxes();
    cases.plates();
    cases.ink();
    cases.colours();
    return List.copyOf(cases.all);
  }

  private void add(String code, String name, int page, String text, Harm harm) {
    all.add(new Case(code, name, page, text, harm));
  }

  /** Draws on the page, above all else. */
  private static Harm drawn(String operators) {
    return document -> draw(document, operators);
  }

  private static void draw(PDDocument document, String operators) throws IOException {
    PDPage page = document.getPage(PAGE - 1);
    COSArray contents = new COSArray();
    contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
    byte[] bytes = ("\nq " + operators + " Q\n").getBytes(StandardCharsets.US_ASCII);
    contents.add(new PDStream(document, new ByteArrayInputStream(bytes)).getCOSObject());
    page.getCOSObject().setItem(COSName.CONTENTS, contents);
  }

  private void boxes() {
    add(
        "K075",
        "one page does not say where it is cut",
        PAGE,
        "这一页",
        document -> document.getPage(PAGE - 1).getCOSObject().removeItem(COSName.TRIM_BOX));
    add(
        "K075",
        "no page does",
        0,
        "全书各页",
        document ->
            document.getPages().forEach(p -> p.getCOSObject().removeItem(COSName.TRIM_BOX)));
    add(
        "K076",
        "a ground that ends at the left edge",
        PAGE,
        "左边",
        drawn("0 0 0 .3 k 0 400 40 60 re f"));
    add(
        "K076",
        "a rule that ends at the right edge",
        PAGE,
        "右边",
        drawn("0 0 0 1 K 2 w 500 30 m 595.2 30 l S"));
    add(
        "K076",
        "a ground drawn out, but not kept by the bleed box",
        PAGE,
        "下边",
        document -> {
          grow(document, 0);
          draw(document, "0 0 0 .3 k 200 -10 100 40 re f");
        });
    add(
        "K076",
        "a ground drawn out by 2 mm",
        PAGE,
        "上边",
        document -> {
          grow(document, 8.504f);
          draw(document, "0 0 0 .3 k 200 820 100 27.5 re f");
        });
  }

  /** Gives all pages more paper, and a bleed of so many points. */
  private static void grow(PDDocument document, float bleed) {
    for (PDPage page : document.getPages()) {
      page.setMediaBox(new PDRectangle(-20, -20, 635.276f, 881.89f));
      page.setBleedBox(new PDRectangle(-bleed, -bleed, 595.276f + 2 * bleed, 841.89f + 2 * bleed));
      page.getCOSObject().removeItem(COSName.CROP_BOX);
    }
  }

  private void plates() {
    add(
        "K077",
        "a plate of varnish",
        0,
        "Varnish（第 5 页）",
        document -> {
          PDSeparation varnish = new PDSeparation();
          varnish.setColorantName("Varnish");
          varnish.setAlternateColorSpace(PDDeviceCMYK.INSTANCE);
          varnish.setTintTransform(new PDFunctionType2(lightGrey()));
          COSName name = document.getPage(PAGE - 1).getResources().add(varnish);
          draw(document, "/" + name.getName() + " cs 1 scn 100 100 50 50 re f");
        });
    add(
        "K061",
        "a rule too thin for plates",
        PAGE,
        "0.20",
        drawn("0 0 0 1 K .2 w 100 60 m 300 60 l S"));
    add(
        "K061",
        "a rule too thin, drawn as a bar",
        PAGE,
        "0.20",
        drawn("0 0 0 1 k 100 60 200 .2 re f"));
  }

  /** From no ink to a light grey. */
  private static COSDictionary lightGrey() {
    COSDictionary function = new COSDictionary();
    function.setInt(COSName.FUNCTION_TYPE, 2);
    COSArray domain = new COSArray();
    domain.setFloatArray(new float[] {0, 1});
    function.setItem(COSName.DOMAIN, domain);
    COSArray none = new COSArray();
    none.setFloatArray(new float[] {0, 0, 0, 0});
    function.setItem(COSName.C0, none);
    COSArray full = new COSArray();
    full.setFloatArray(new float[] {0, 0, 0, .2f});
    function.setItem(COSName.C1, full);
    function.setInt(COSName.N, 1);
    return function;
  }

  private void ink() {
    add("K078", "a ground of four inks", PAGE, "350 %", drawn(".8 .8 .9 1 k 100 60 50 10 re f"));
    add(
        "K078",
        "black over three inks",
        PAGE,
        "340 %",
        drawn(".8 .8 .8 0 k 100 60 50 10 re f /O3 gs 0 0 0 1 k 110 62 30 5 re f"));
    add(
        "K078",
        "a picture with too much ink",
        PAGE,
        "361 %",
        document -> {
          byte[] pixels = new byte[4 * 400 * 400];
          for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) 230;
          }
          PDImageXObject picture =
              new PDImageXObject(
                  document,
                  new ByteArrayInputStream(pixels),
                  null,
                  400,
                  400,
                  8,
                  PDDeviceCMYK.INSTANCE);
          COSName name = document.getPage(PAGE - 1).getResources().add(picture);
          draw(document, "90 0 0 90 40 20 cm /" + name.getName() + " Do");
        });
  }

  private void colours() {
    add(
        "K079",
        "text in the black of screens",
        PAGE,
        "RGB",
        document -> recolour(document.getPage(PAGE - 1), "0 0 0 rg"));
    add(
        "K079",
        "text in black of four inks",
        PAGE,
        "品红 50%",
        document -> recolour(document.getPage(PAGE - 1), ".5 .5 .5 1 k"));
    add(
        "K080",
        "a white ground that overprints",
        PAGE,
        "线条或色块",
        drawn("/O3 gs 0 0 0 0 k 100 60 50 10 re f"));
    add(
        "K081",
        "a photograph",
        PAGE,
        "1 幅",
        document -> {
          BufferedImage photo = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
          for (int i = 0; i < 400 * 400; i++) {
            photo.setRGB(i % 400, i / 400, i * 37);
          }
          COSName name =
              document
                  .getPage(PAGE - 1)
                  .getResources()
                  .add(LosslessFactory.createFromImage(document, photo));
          draw(document, "90 0 0 90 40 20 cm /" + name.getName() + " Do");
        });
    add(
        "K082",
        "a rule in the screen's red",
        PAGE,
        "线条",
        drawn(".93 .11 .14 RG 1 w 100 60 m 300 60 l S"));
  }

  /** The page's text begins in another black, and keeps it. */
  private static void recolour(PDPage page, String black) throws IOException {
    String content;
    try (var in = page.getContents()) {
      content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    String other = content.replaceFirst("0 0 0 1 k", black);
    assertThat(other).isNotEqualTo(content);
    PDStream stream = new PDStream(new COSStream());
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(other.getBytes(StandardCharsets.ISO_8859_1));
    }
    page.setContents(stream);
  }
}
