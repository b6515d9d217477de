package org.kanyin.check;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.check.DamageKind.Made;

/** Damage to whole pages: lost, moved, doubled, scaled, turned, of another size. */
final class PageKinds extends KindList {
  PageKinds() {
    order();
    strangers();
    placed();
    boxes();
  }

  private void order() {
    kind(
        "two pages that follow each other change places",
        "K001",
        (of, r) -> {
          Optional<Integer> k = of.inner(r).filter(p -> of.body().contains(p + 1));
          return k.isEmpty()
              ? Optional.empty()
              : Made.at(swapped(of, k.get(), k.get() + 1), k.get(), k.get() + 1);
        });
    kind(
        "two pages far apart change places",
        "K001",
        (of, r) -> {
          List<Integer> b = of.body();
          int i = r.nextInt(Math.max(1, b.size() - 3));
          int j = Math.min(b.size() - 1, i + 2 + r.nextInt(3));
          return b.size() < 4
              ? Optional.empty()
              : Made.at(swapped(of, b.get(i), b.get(j)), b.get(i), b.get(j));
        });
    kind(
        "a page lost",
        "K001 K020",
        (of, r) -> {
          Optional<Integer> k = of.inner(r);
          return k.isEmpty()
              ? Optional.empty()
              : Made.at(edited(of, d -> d.removePage(k.get() - 1)), k.get(), k.get() - 1);
        });
    kind(
        "the first page of the text lost",
        "K001 K020",
        (of, r) -> {
          int k = of.body().get(0);
          return Made.at(edited(of, d -> d.removePage(k - 1)), k, k - 1);
        });
    kind(
        "the last page lost",
        "K020 K008",
        (of, r) -> Made.at(edited(of, d -> d.removePage(of.pages() - 1)), of.pages() - 1, 2, 0));
    kind(
        "the cover lost",
        "K025 K011",
        (of, r) ->
            of.layout(1).kind() != PageLayout.Kind.COVER || of.pages() < 3
                ? Optional.empty()
                : Made.at(edited(of, d -> d.removePage(0)), 0, 1));
    kind(
        "the contents lost",
        "K085",
        (of, r) ->
            of.layout(2).kind() != PageLayout.Kind.CONTENTS
                ? Optional.empty()
                : Made.at(edited(of, d -> d.removePage(1)), 0));
    kind(
        "a page twice",
        "K015",
        (of, r) -> {
          Optional<Integer> k = of.inner(r);
          return k.isEmpty()
              ? Optional.empty()
              : Made.at(
                  edited(
                      of, d -> d.getPages().insertAfter(copy(d, k.get()), d.getPage(k.get() - 1))),
                  k.get() + 1);
        });
    kind(
        "a page twice, far from itself",
        "K015",
        (of, r) -> {
          Optional<Integer> k = of.inner(r);
          int last = of.pages();
          return k.isEmpty()
              ? Optional.empty()
              : Made.at(
                  edited(of, d -> d.getPages().insertAfter(copy(d, k.get()), d.getPage(last - 1))),
                  last + 1);
        });
    kind(
        "a blank page within the text",
        "K012",
        (of, r) -> {
          Optional<Integer> k = of.inner(r);
          return k.isEmpty()
              ? Optional.empty()
              : Made.at(
                  edited(
                      of,
                      d ->
                          d.getPages()
                              .insertBefore(
                                  new PDPage(d.getPage(0).getMediaBox()), d.getPage(k.get() - 1))),
                  k.get());
        });
  }

  private static PDPage copy(PDDocument d, int page) {
    return new PDPage(new COSDictionary(d.getPage(page - 1).getCOSObject()));
  }

  private static byte[] swapped(Specimen of, int a, int b) throws IOException {
    return edited(
        of,
        d -> {
          PDPage first = d.getPage(a - 1);
          PDPage second = d.getPage(b - 1);
          PDPage beforeSecond = d.getPage(b - 2);
          d.getPages().insertBefore(new PDPage(d.getPage(0).getMediaBox()), first);
          PDPage mark = d.getPage(a - 1);
          d.getPages().remove(first);
          if (beforeSecond.getCOSObject() == first.getCOSObject()) {
            d.getPages().insertAfter(first, second);
          } else {
            d.getPages().insertAfter(first, beforeSecond);
          }
          d.getPages().remove(second);
          d.getPages().insertAfter(second, mark);
          d.getPages().remove(mark);
        });
  }

  private void strangers() {
    kind(
        "another issue behind this one",
        "K011 K024 K019",
        (of, r) -> {
          try (PDDocument other = Loader.loadPDF(Other.issue())) {
            return Made.at(
                edited(
                    of,
                    d -> {
                      for (PDPage p : other.getPages()) {
                        d.importPage(p);
                      }
                    }),
                of.pages() + 1,
                of.pages() + 2);
          }
        });
    kind(
        "a page of another issue in a page's place",
        "K020 K024 K011",
        (of, r) -> {
          Optional<Integer> k = of.inner(r);
          if (k.isEmpty()) {
            return Optional.empty();
          }
          try (PDDocument other = Loader.loadPDF(Other.issue())) {
            return Made.at(
                edited(
                    of,
                    d -> {
                      PDPage p = d.importPage(other.getPage(4));
                      d.getPages().remove(p);
                      PDPage old = d.getPage(k.get() - 1);
                      d.getPages().insertAfter(p, old);
                      d.getPages().remove(old);
                    }),
                k.get(),
                k.get() - 1);
          }
        });
    kind(
        "a page is a picture of itself",
        "K027",
        (of, r) -> {
          Optional<Integer> k = of.inner(r);
          return k.isEmpty()
              ? Optional.empty()
              : Made.at(
                  edited(
                      of,
                      d -> {
                        BufferedImage image =
                            new PDFRenderer(d).renderImageWithDPI(k.get() - 1, 100, ImageType.GRAY);
                        PDPage page = d.getPage(k.get() - 1);
                        try (PDPageContentStream s =
                            new PDPageContentStream(d, page, AppendMode.OVERWRITE, true)) {
                          s.drawImage(
                              LosslessFactory.createFromImage(d, image),
                              0,
                              0,
                              page.getMediaBox().getWidth(),
                              page.getMediaBox().getHeight());
                        }
                      }),
                  k.get());
        });
    kind(
        "a page emptied",
        "K020 K012",
        (of, r) -> {
          Optional<Integer> k = of.inner(r);
          return k.isEmpty()
              ? Optional.empty()
              : Made.at(edited(of, d -> write(d, k.get(), "")), k.get(), k.get() - 1);
        });
  }

  private void placed() {
    for (double scale : new double[] {0.97, 0.94, 1.03}) {
      kind(
          "a page at " + Math.round(100 * scale) + " %",
          "K083",
          (of, r) -> posed(of, of.inner(r), scale, 0, 0));
    }
    double[][] moves = {
      {0, -8.5}, {0, 8.5}, {0, -2.8}, {0, -1.5}, {8.5, 0}, {-8.5, 0}, {4, 0}, {6, -6}
    };
    for (double[] m : moves) {
      kind(
          f("a page moved by %.1f, %.1f pt", m[0], -m[1]),
          "K084",
          (of, r) -> posed(of, of.inner(r), 1, m[0], m[1]));
    }
    kind(
        "the last page 3 mm lower",
        "K084",
        (of, r) -> posed(of, Optional.of(of.pages()), 1, 0, -8.5));
    kind(
        "the first page of the text 3 mm lower",
        "K084",
        (of, r) -> posed(of, Optional.of(of.body().get(0)), 1, 0, -8.5));
    kind(
        "the contents 3 mm lower",
        "K084",
        (of, r) ->
            of.layout(2).kind() == PageLayout.Kind.CONTENTS
                ? posed(of, Optional.of(2), 1, 0, -8.5)
                : Optional.empty());
    kind("the cover 3 mm lower", "K084", (of, r) -> posed(of, Optional.of(1), 1, 0, -8.5));
  }

  private static Optional<Made> posed(
      Specimen of, Optional<Integer> page, double scale, double dx, double dy) throws IOException {
    if (page.isEmpty()) {
      return Optional.empty();
    }
    double x = 595.276 * (1 - scale) / 2 + dx;
    double y = 841.89 * (1 - scale) / 2 + dy;
    return Made.at(
        edited(
            of,
            d -> around(d, page.get(), f("q %.4f 0 0 %.4f %.3f %.3f cm", scale, scale, x, y), "Q")),
        page.get());
  }

  private void boxes() {
    for (int turn : new int[] {90, 180, 270}) {
      kind("a page turned by " + turn, "K055", (of, r) -> onPage(of, r, p -> p.setRotation(turn)));
    }
    kind(
        "a page of another size",
        "K054",
        (of, r) ->
            onPage(
                of,
                r,
                p -> {
                  PDRectangle box = new PDRectangle(0, 48, 595.276f, 793.89f);
                  p.setMediaBox(box);
                  p.setCropBox(box);
                  p.setTrimBox(box);
                  p.setBleedBox(box);
                }));
    kind(
        "a page that viewers crop",
        "K055",
        (of, r) -> onPage(of, r, p -> p.setCropBox(new PDRectangle(40, 40, 515, 760))));
    kind(
        "a trim box beyond the paper",
        "K055",
        (of, r) -> onPage(of, r, p -> p.setTrimBox(new PDRectangle(-20, 0, 600, 841))));
    kind(
        "a page shown twice as large",
        "K055 K054",
        (of, r) -> onPage(of, r, p -> p.setUserUnit(2)));
  }

  /** What is done to a page's dictionary. */
  private interface PageEdit {
    void on(PDPage page);
  }

  private static Optional<Made> onPage(Specimen of, Random r, PageEdit edit) throws IOException {
    Optional<Integer> k = of.inner(r);
    return k.isEmpty()
        ? Optional.empty()
        : Made.at(edited(of, d -> edit.on(d.getPage(k.get() - 1))), k.get());
  }

  /** The pages of another issue. */
  private static final class Other {
    private static byte[] pdf;

    static synchronized byte[] issue() throws IOException {
      if (pdf == null) {
        pdf = Specimen.of("samples/archive/2024-06/issue.xml", Optional.empty()).rendered.pdf();
      }
      return pdf;
    }
  }
}
