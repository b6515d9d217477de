package org.kanyin.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.base.Severity;
import org.kanyin.base.Workspace;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.align.ManuscriptBlock;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.Profile;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** A sample as rendered, what its pages show, and where something may be damaged. */
final class Specimen {
  /** A line of the pages and the block of the manuscript that it shows. */
  record Spot(int page, TextLine line, Optional<ManuscriptBlock> block) {
    boolean is(ElementKind kind) {
      return block.filter(b -> b.kind() == kind).isPresent();
    }
  }

  private static IssueRenderer renderer;

  final Path manifest;
  final RenderRequest request;
  final Rendered rendered;
  final Pdf pdf;
  final PageStructure structure;
  final ManuscriptAlignment alignment;
  private final List<Spot> spots = new ArrayList<>();

  private Specimen(Path manifest, RenderRequest request) throws IOException {
    this.manifest = manifest;
    this.request = request;
    rendered = render(manifest, request);
    pdf = PdfReader.read(rendered.pdf(), "whole.pdf").value().orElseThrow();
    CheckContext context =
        new CheckContext(
            pdf, Optional.of(rendered.issue()), Profile.PRINT, Optional.of(rendered.style()));
    structure = context.structure();
    alignment = context.alignment().orElseThrow();
    for (PageLayout layout : structure.body()) {
      layout.text().forEach(l -> spots.add(new Spot(layout.number(), l, alignment.blockOf(l))));
    }
  }

  static Specimen of(String manifest, Optional<String> style) throws IOException {
    return new Specimen(Path.of(manifest), RenderRequest.DEFAULT.withStyle(style));
  }

  static synchronized Rendered render(Path manifest, RenderRequest request) throws IOException {
    if (renderer == null) {
      renderer = new IssueRenderer(new Workspace(Path.of("")));
    }
    return renderer.render(manifest, request).value().orElseThrow();
  }

  /** What is told of a damaged file; notes left out. */
  List<Fault> told(byte[] damaged) {
    CheckRequest known = CheckRequest.DEFAULT.withStyle(rendered.style());
    return Checker.check(damaged, "damaged.pdf", Optional.of(rendered.issue()), known)
        .value()
        .orElseThrow()
        .faults()
        .stream()
        .filter(f -> f.finding().severity() != Severity.NOTE)
        .toList();
  }

  int pages() {
    return pdf.pages().size();
  }

  List<Integer> body() {
    return structure.body().stream().map(PageLayout::number).toList();
  }

  PageLayout layout(int page) {
    return structure.pages().get(page - 1);
  }

  /** A page of the text, neither the first nor the last of it. */
  Optional<Integer> inner(Random random) {
    List<Integer> all = body();
    return all.size() < 4
        ? Optional.empty()
        : Optional.of(all.get(1 + random.nextInt(all.size() - 2)));
  }

  List<Spot> spots(Predicate<Spot> wanted) {
    return spots.stream().filter(wanted).toList();
  }

  Optional<Spot> any(Random random, Predicate<Spot> wanted) {
    List<Spot> all = spots(wanted);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  /** A full line of running text. */
  boolean isFull(Spot s) {
    double measure =
        structure.type().edges(layout(s.page()).isOdd()).right()
            - structure.type().edges(layout(s.page()).isOdd()).left();
    return structure.isBodySize(s.line()) && s.line().right() - s.line().left() > 0.9 * measure;
  }

  /** The spot after it on its page. */
  Optional<Spot> next(Spot s) {
    int at = spots.indexOf(s) + 1;
    return at > 0 && at < spots.size() && spots.get(at).page() == s.page()
        ? Optional.of(spots.get(at))
        : Optional.empty();
  }
}
