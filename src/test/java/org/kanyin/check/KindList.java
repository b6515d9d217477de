package org.kanyin.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.kanyin.inspect.model.TextLine;

/** Kinds of damage of one subject, and the short ways to write them down. */
abstract class KindList {
  private final List<DamageKind> kinds = new ArrayList<>();

  static List<DamageKind> all() {
    return Stream.of(
            new PageKinds(),
            new HeadKinds(),
            new WordKinds(),
            new LineKinds(),
            new SightKinds(),
            new PictureKinds(),
            new FileKinds(),
            new ManuscriptKinds())
        .flatMap(list -> list.kinds.stream())
        .toList();
  }

  /** Of the codes, parted by blanks, any is right. */
  final void kind(String name, String codes, DamageKind.Maker maker) {
    kinds.add(new DamageKind(name, new TreeSet<>(Set.of(codes.split(" ", -1))), maker));
  }

  /** What is done to a document. */
  interface Edit {
    void on(PDDocument document) throws IOException;
  }

  static byte[] edited(Specimen of, Edit edit) throws IOException {
    try (PDDocument document = Loader.loadPDF(of.rendered.pdf())) {
      edit.on(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  static byte[] damaged(Specimen of, Consumer<Damage> damage) {
    try (Damage d = new Damage(of.rendered.pdf())) {
      damage.accept(d);
      return d.save();
    }
  }

  /** The glyphs of a line, as a damaged file has them. */
  static List<PlacedGlyph> glyphs(Damage d, int page, TextLine line) {
    d.draw(page, "");
    return d.glyphs(page).stream()
        .filter(
            g ->
                Math.abs(g.y - line.baseline()) < 0.5
                    && g.x > line.left() - 0.5
                    && g.x < line.right() + 0.5)
        .toList();
  }

  static List<PlacedGlyph> solid(List<PlacedGlyph> glyphs) {
    return glyphs.stream().filter(g -> !g.text.isBlank()).toList();
  }

  static boolean isHan(PlacedGlyph g) {
    return g.text.codePointCount(0, g.text.length()) == 1
        && Character.isIdeographic(g.text.codePointAt(0));
  }

  /** One of them that the test likes; the first where none does is not taken. */
  static Optional<PlacedGlyph> pick(
      Random random, List<PlacedGlyph> glyphs, Predicate<PlacedGlyph> wanted) {
    List<PlacedGlyph> all = glyphs.stream().filter(wanted).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  /** Makes a glyph another that its page has in the same font and size. */
  static boolean change(
      Damage d, int page, PlacedGlyph glyph, Random random, Predicate<PlacedGlyph> like) {
    Optional<PlacedGlyph> other =
        pick(
            random,
            d.glyphs(page),
            g ->
                g.font.getCOSObject() == glyph.font.getCOSObject()
                    && !g.text.equals(glyph.text)
                    && like.test(g));
    other.ifPresent(
        o -> {
          glyph.code = o.code;
          glyph.text = o.text;
        });
    return other.isPresent();
  }

  static String content(PDDocument document, int number) throws IOException {
    return new String(
        document.getPage(number - 1).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  static void write(PDDocument document, int number, String content) throws IOException {
    PDPage page = document.getPage(number - 1);
    PDStream stream = new PDStream(document);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    page.setContents(stream);
  }

  static void around(PDDocument document, int number, String before, String after)
      throws IOException {
    write(document, number, before + "\n" + content(document, number) + "\n" + after);
  }

  @SuppressWarnings("AnnotateFormatMethod")
  static String f(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
