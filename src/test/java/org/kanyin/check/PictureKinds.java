package org.kanyin.check;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.kanyin.check.DamageKind.Made;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.manifest.model.PartKind;

/** Damage to pictures, drawings and the rules of tables. */
final class PictureKinds extends KindList {
  PictureKinds() {
    pictures();
    drawings();
  }

  private record Place(int page, PdfImage image) {}

  private static Optional<Place> picture(Specimen of) {
    return of.pdf.pages().stream()
        .filter(p -> of.body().contains(p.number()))
        .flatMap(p -> p.images().stream().map(i -> new Place(p.number(), i)))
        .findFirst();
  }

  /** The picture again, otherwise. */
  private interface Redrawn {
    PDImageXObject of(PDDocument d, BufferedImage old) throws IOException;
  }

  private void picture(String name, String codes, Redrawn redrawn) {
    kind(
        name,
        codes,
        (of, r) -> {
          Optional<Place> at = picture(of);
          return at.isEmpty()
              ? Optional.empty()
              : Made.at(
                  edited(
                      of,
                      d -> {
                        var resources = d.getPage(at.get().page() - 1).getResources();
                        for (COSName x : resources.getXObjectNames()) {
                          if (resources.isImageXObject(x)) {
                            resources.put(
                                x,
                                redrawn.of(
                                    d, ((PDImageXObject) resources.getXObject(x)).getImage()));
                          }
                        }
                      }),
                  at.get().page(),
                  at.get().image().box());
        });
  }

  static BufferedImage drawn(BufferedImage old, double x, double y, double wide, double high) {
    BufferedImage image =
        new BufferedImage(old.getWidth(), old.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.drawImage(
        old,
        (int) (x * old.getWidth()),
        (int) (y * old.getHeight()),
        (int) (wide * old.getWidth()),
        (int) (high * old.getHeight()),
        null);
    g.dispose();
    return image;
  }

  private void pictures() {
    picture(
        "a coarse picture", "K052", (d, old) -> LosslessFactory.createFromImage(d, coarse(old)));
    picture(
        "a picture upside down",
        "K104",
        (d, old) -> LosslessFactory.createFromImage(d, drawn(old, 0, 1, 1, -1)));
    picture(
        "a picture turned left for right",
        "K104",
        (d, old) -> LosslessFactory.createFromImage(d, drawn(old, 1, 0, -1, 1)));
    picture(
        "a white picture",
        "K104",
        (d, old) -> LosslessFactory.createFromImage(d, drawn(old, 0, 0, 0.001, 0.001)));
    picture(
        "half of a picture",
        "K104",
        (d, old) -> LosslessFactory.createFromImage(d, drawn(old, 0, 0, 0.5, 1)));
    picture(
        "another picture",
        "K104",
        (d, old) -> {
          BufferedImage other =
              new BufferedImage(old.getWidth(), old.getHeight(), BufferedImage.TYPE_INT_RGB);
          Random r = new Random(7);
          Graphics2D g = other.createGraphics();
          for (int i = 0; i < 40; i++) {
            g.setColor(new java.awt.Color(r.nextInt(0xFFFFFF)));
            g.fillOval(r.nextInt(other.getWidth()), r.nextInt(other.getHeight()), 200, 160);
          }
          return JPEGFactory.createFromImage(d, other, 0.9f);
        });
    picture(
        "a picture in reverse",
        "K104",
        (d, old) -> {
          BufferedImage image = drawn(old, 0, 0, 1, 1);
          for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
              image.setRGB(x, y, ~image.getRGB(x, y));
            }
          }
          return LosslessFactory.createFromImage(d, image);
        });
    kind(
        "a picture lost",
        "K103",
        (of, r) -> {
          Optional<Place> at = picture(of);
          return at.isEmpty()
              ? Optional.empty()
              : Made.at(
                  edited(
                      of,
                      d ->
                          write(
                              d,
                              at.get().page(),
                              content(d, at.get().page()).replaceAll("/Im\\d+ Do", ""))),
                  at.get().page());
        });
    kind("a picture larger", "K104", (of, r) -> picture(of, "q 1.2 0 0 1.2 0 0 cm"));
    kind("a picture elsewhere", "K104", (of, r) -> picture(of, "q 1 0 0 1 .3 .4 cm"));
    kind("a picture drawn out", "K104", (of, r) -> picture(of, "q 1.15 0 0 1 0 0 cm"));
    kind("a picture cut", "K104", (of, r) -> picture(of, "q 0 0 .6 1 re W n"));
    kind(
        "a white patch over a picture",
        "K104",
        (of, r) -> {
          Optional<Place> at = picture(of);
          return at.isEmpty()
              ? Optional.empty()
              : Made.at(
                  edited(
                      of,
                      d -> {
                        Box b = at.get().image().box();
                        write(
                            d,
                            at.get().page(),
                            "q\n"
                                + content(d, at.get().page())
                                + "\nQ\n"
                                + f(
                                    "q 1 g %.2f %.2f %.2f %.2f re f Q",
                                    b.left() + 20,
                                    841.89 - b.bottom() + 20,
                                    b.width() * .7,
                                    b.height() * .7));
                      }),
                  at.get().page());
        });
  }

  private static Optional<Made> picture(Specimen of, String before) throws IOException {
    Optional<Place> at = picture(of);
    return at.isEmpty()
        ? Optional.empty()
        : Made.at(
            edited(
                of,
                d ->
                    write(
                        d,
                        at.get().page(),
                        content(d, at.get().page()).replaceAll("(/Im\\d+ Do)", before + " $1 Q"))),
            at.get().page());
  }

  private static BufferedImage coarse(BufferedImage old) {
    BufferedImage image =
        new BufferedImage(old.getWidth() / 4, old.getHeight() / 4, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.drawImage(old, 0, 0, image.getWidth(), image.getHeight(), null);
    g.dispose();
    return image;
  }

  /** Pages with many paths that are no table's. */
  private static List<Integer> drawingPages(Specimen of) {
    return of.pdf.pages().stream()
        .filter(
            p ->
                p.shapes().size() > 20
                    && of.spots(s -> s.page() == p.number() && s.is(PartKind.CELL)).isEmpty())
        .map(p -> p.number())
        .toList();
  }

  private static List<Integer> tablePages(Specimen of) {
    return of.pdf.pages().stream()
        .filter(p -> of.spots(s -> s.page() == p.number() && s.is(PartKind.CELL)).size() > 5)
        .map(p -> p.number())
        .toList();
  }

  private static final String PATHS = "(?m)^(?:[-\\d. ]+ (?:re|m|l|c|v|y)|[hnSsfBbW]\\*?)$";

  private void drawings() {
    kind(
        "a drawing lost",
        "K103",
        (of, r) -> onPages(of, r, drawingPages(of), c -> c.replaceAll(PATHS, "")));
    kind(
        "half of a drawing lost",
        "K104",
        (of, r) ->
            onPages(
                of,
                r,
                drawingPages(of),
                c -> {
                  List<String> parts = new ArrayList<>(List.of(c.split("(?<=\nS\n)", -1)));
                  for (int i = parts.size() / 4; i < parts.size() / 2; i++) {
                    parts.set(i, parts.get(i).replaceAll(PATHS, ""));
                  }
                  return String.join("", parts);
                }));
    kind(
        "the rules of a table lost",
        "K105",
        (of, r) -> onPages(of, r, tablePages(of), c -> c.replaceAll(PATHS, "")));
  }

  private static Optional<Made> onPages(
      Specimen of, Random r, List<Integer> pages, FileKinds.Content edit) throws IOException {
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    int page = pages.get(r.nextInt(pages.size()));
    return Made.at(edited(of, d -> write(d, page, edit.of(content(d, page)))), page);
  }
}
