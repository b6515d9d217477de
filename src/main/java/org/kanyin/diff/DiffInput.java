package org.kanyin.diff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.analysis.ContentsRows;
import org.kanyin.analysis.LayoutAnalyzer;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.ManifestFlow;
import org.kanyin.diff.flow.PdfFlow;
import org.kanyin.diff.flow.Round;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.report.DiffFindings;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.PartKind;

/**
 * One of the two rounds, read: a PDF, a manifest, or neither.
 *
 * @param source where it is
 * @param pdf its facts, of a PDF that could be opened
 * @param structure of a PDF with a text layer that says something
 * @param issue of a manifest that could be read
 * @param findings why there is none of these, or what of it could not be read
 */
record DiffInput(
    PdfSource source,
    Optional<Pdf> pdf,
    Optional<PageStructure> structure,
    Optional<Issue> issue,
    List<Finding> findings) {
  private static final int HEAD = 1024;

  /** A text layer with a larger share of unreadable characters says nothing. */
  private static final double UNREADABLE = 0.02;

  static DiffInput read(Path path, ManifestReader manifests) {
    if (isManifest(path)) {
      Outcome<Issue> read = manifests.read(path);
      // What is wrong with the manuscript is validate's to say, unless it cannot be read.
      List<Finding> errors = read.findings().stream().filter(Finding::isError).toList();
      return new DiffInput(
          PdfSource.of(path), Optional.empty(), Optional.empty(), read.value(), errors);
    }
    return read(PdfSource.of(path));
  }

  static DiffInput read(PdfSource source) {
    Outcome<Pdf> read = PdfReader.read(source, PdfLimits.ORDINARY);
    List<Finding> findings = new ArrayList<>(read.findings());
    read.value().ifPresent(pdf -> textLayer(pdf, findings));
    boolean readable = read.value().isPresent() && !Finding.anyError(findings);
    return new DiffInput(
        source,
        read.value(),
        readable ? read.value().map(LayoutAnalyzer::structure) : Optional.empty(),
        Optional.empty(),
        findings);
  }

  /** By its first bytes; by its name where it cannot be opened, for the reader to say why. */
  private static boolean isManifest(Path path) {
    boolean named = path.toString().toLowerCase(Locale.ROOT).endsWith(".xml");
    if (!Files.isRegularFile(path)) {
      return named; // A pipe lets nobody go who opens it.
    }
    try (InputStream in = Files.newInputStream(path)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      boolean pdf = head.contains("%PDF-") && !head.stripLeading().startsWith("<");
      return !pdf && (named || head.replaceFirst("^[^<%]{0,3}", "").stripLeading().startsWith("<"));
    } catch (IOException e) {
      return named;
    }
  }

  private static void textLayer(Pdf pdf, List<Finding> findings) {
    long all = 0;
    long unknown = 0;
    for (var page : pdf.pages()) {
      for (Glyph g : page.glyphs()) {
        all += g.isBlank() ? 0 : 1;
        unknown += g.trust() == Glyph.Trust.NONE ? 1 : 0;
      }
    }
    Place place = Place.file(pdf.file());
    if (all == 0) {
      findings.add(DiffFindings.finding("D051", place));
    } else if (unknown > UNREADABLE * all) {
      findings.add(DiffFindings.finding("D052", place, Math.max(1, 100 * unknown / all)));
    }
  }

  String file() {
    return source.name();
  }

  boolean isReadable() {
    return (structure.isPresent() || issue.isPresent()) && !Finding.anyError(findings);
  }

  /** Kinds of pages it has that are read apart; a manifest has them all. */
  Set<PageLayout.Kind> kinds() {
    Set<PageLayout.Kind> kinds = EnumSet.of(PageLayout.Kind.BODY, PageLayout.Kind.BLANK);
    if (structure.isEmpty()) {
      return EnumSet.allOf(PageLayout.Kind.class);
    }
    structure.get().pages().forEach(l -> kinds.add(l.kind()));
    PageLayout first = structure.get().pages().get(0);
    if (first.kind() == PageLayout.Kind.CONTENTS
        && ContentsRows.masthead(PageRow.of(first.number(), first.text())) > 0) {
      kinds.add(PageLayout.Kind.COVER);
    }
    if (!first.front().isEmpty()) {
      kinds.add(PageLayout.Kind.COVER);
      boolean listed =
          PageRow.of(first.number(), first.front()).stream().anyMatch(ContentsRows::isTitle);
      if (listed) {
        kinds.add(PageLayout.Kind.CONTENTS);
      }
    }
    return kinds;
  }

  /** Names of a manifest's sections, without blanks. */
  private Set<String> sections() {
    return issue.stream()
        .flatMap(i -> i.root().elements(PartKind.SECTION))
        .flatMap(s -> s.element(PartKind.TITLE).stream())
        .map(t -> PrintedText.solid(t.text()))
        .collect(Collectors.toSet());
  }

  /**
   * A manifest's running text.
   *
   * @param pages what it is compared with
   */
  private List<Sign> written(PageStructure pages) {
    return issue
        .map(i -> ManifestFlow.of(file(), i, Optional.of(pages)).flow(Flow.BODY))
        .orElse(List.of());
  }

  /**
   * @param separateKinds kinds of pages that are read apart in both rounds
   * @param other the other round
   */
  Round round(Set<PageLayout.Kind> separateKinds, DiffInput other) {
    return structure.isPresent()
        ? PdfFlow.of(
            file(),
            structure.get(),
            separateKinds,
            other.sections(),
            other.written(structure.get()))
        : ManifestFlow.of(file(), issue.orElseThrow(), other.structure);
  }
}
