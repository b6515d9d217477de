package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PagePose;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.page.FrontPoses;
import org.kanyin.analysis.page.PoseMeasurer;
import org.kanyin.analysis.page.StatedPages;
import org.kanyin.base.PageSpec;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/**
 * A file as it would be if no page of it were scaled or moved as a whole. That is one fault of the
 * page; everything else on it is then judged as on any other page.
 *
 * @param pdf with such pages put straight
 * @param structure of its pages
 * @param poses of those pages, by sheet
 */
public record StraightPages(Pdf pdf, PageStructure structure, Map<Integer, PagePose> poses) {
  /** With more than this share of the body at odds, no page is odd. */
  private static final double FEW = 0.34;

  public StraightPages {
    poses = Map.copyOf(poses);
  }

  /**
   * @param style what a style says of these pages, where it is known
   */
  public static StraightPages of(Pdf given, Optional<PageSpec> style) {
    Map<Integer, PagePose> enlarged = enlarged(given);
    Pdf pdf = put(given, enlarged);
    PageStructure structure = LayoutAnalyzer.structure(pdf, style);
    PoseMeasurer measurer = new PoseMeasurer(structure);
    Map<Integer, PagePose> poses = new HashMap<>();
    List<PageLayout> measured = new ArrayList<>(structure.body());
    if (structure.type().stated()) {
      measured.addAll(structure.of(PageLayout.Kind.CONTENTS));
    }
    for (PageLayout layout : measured) {
      if (!structure.isMisplaced(layout)) {
        measurer
            .of(layout)
            .filter(p -> isOnPaper(layout.page()))
            .ifPresent(p -> poses.put(p.page(), p));
      }
    }
    if (poses.size() > FEW * structure.body().size()) {
      poses.clear();
    }
    StatedPages.of(pdf, style)
        .ifPresent(
            spec ->
                new FrontPoses(structure, measurer, spec)
                    .find().stream()
                        .filter(p -> isOnPaper(pdf.pages().get(p.page() - 1)))
                        .forEach(p -> poses.put(p.page(), p)));
    if (poses.isEmpty()) {
      return new StraightPages(pdf, structure, enlarged);
    }
    Pdf straight = put(pdf, poses);
    enlarged.forEach(poses::putIfAbsent);
    return new StraightPages(straight, LayoutAnalyzer.structure(straight, style), poses);
  }

  /** Pages that only their unit makes larger than the others (PDF 32000-1, 14.11.2, UserUnit). */
  private static Map<Integer, PagePose> enlarged(Pdf pdf) {
    Map<Integer, PagePose> poses = new HashMap<>();
    long usual = pdf.pages().stream().filter(p -> p.userUnit() == 1).count();
    for (PdfPage page : pdf.pages()) {
      if (page.userUnit() != 1 && usual > 0) {
        poses.put(page.number(), new PagePose(page.number(), page.userUnit(), 0, 0));
      }
    }
    return poses;
  }

  private static Pdf put(Pdf pdf, Map<Integer, PagePose> poses) {
    return poses.isEmpty()
        ? pdf
        : pdf.withPages(
            pdf.pages().stream()
                .map(p -> poses.containsKey(p.number()) ? put(p, poses.get(p.number())) : p)
                .toList());
  }

  /** Text that has left the paper is a fault of its own. */
  private static boolean isOnPaper(PdfPage page) {
    return page.lines().stream().allMatch(l -> page.trim().holds(l.box(), 1));
  }

  private static PdfPage put(PdfPage page, PagePose pose) {
    Map<Glyph, Glyph> moved = new IdentityHashMap<>();
    page.glyphs().forEach(g -> moved.put(g, put(g, pose)));
    List<TextLine> lines = new ArrayList<>();
    for (TextLine l : page.lines()) {
      List<Glyph> glyphs =
          l.glyphs().stream().map(g -> moved.computeIfAbsent(g, x -> put(x, pose))).toList();
      lines.add(new TextLine(pose.y(l.baseline()), l.size() / pose.scale(), l.font(), glyphs));
    }
    return page.with(
        page.glyphs().stream().map(moved::get).toList(),
        lines,
        page.images().stream().map(i -> put(i, pose)).toList(),
        page.shapes().stream().map(s -> put(s, pose)).toList());
  }

  private static Glyph put(Glyph g, PagePose pose) {
    return g.at(
        pose.x(g.x()), pose.y(g.baseline()), g.advance() / pose.scale(), g.size() / pose.scale());
  }

  private static PdfImage put(PdfImage i, PagePose pose) {
    Optional<Box> seen = i.seen().map(pose::straight);
    return new PdfImage(
        pose.straight(i.box()),
        seen,
        i.width(),
        i.height(),
        i.dpi(),
        i.colour(),
        i.stencil(),
        i.bits(),
        i.transparent(),
        i.ink());
  }

  private static PaintedPath put(PaintedPath s, PagePose pose) {
    Optional<Box> seen = s.seen().map(pose::straight);
    return new PaintedPath(s.kind(), pose.straight(s.box()), seen, s.colour(), s.width());
  }
}
