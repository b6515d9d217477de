package org.kanyin.impose;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Workspace;
import org.kanyin.inspect.PdfSizes;

/** Lays a PDF's pages out on press sheets. */
public final class Imposer {
  private static final Catalogue CATALOGUE = Catalogue.of(Imposer.class);

  /** OpenPDF has no limit of its own: what PDFBox could read in time may yet loop here. */
  private static final Duration TIME = Duration.ofSeconds(60);

  private static final long STACK = 16L << 20;

  private final Workspace workspace;

  public Imposer(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The sheets, with notes on what did not come along; or why there are none. */
  public Outcome<Sheets> impose(Path pdf, Job job) {
    Outcome<PdfSizes> read = PdfSizes.read(pdf);
    if (read.value().isEmpty()) {
      return Outcome.failed(read.findings());
    }
    PdfSizes sizes = read.value().get();
    Outcome<Layout> arranged = Arrangement.of(sizes, job);
    if (arranged.value().isEmpty()) {
      return Outcome.failed(arranged.findings());
    }
    Layout layout = arranged.value().get();
    List<Finding> findings = new ArrayList<>(arranged.findings());
    Unprintable.of(pdf, sizes, layout).ifPresent(findings::add);
    findings.addAll(Losses.of(sizes, layout.book()));
    Optional<byte[]> written = Optional.empty();
    try {
      Optional<BaseFont> type = type(layout);
      written = written(pdf, layout, type).map(Identity::stamped);
      if (written.isEmpty()) {
        findings.add(CATALOGUE.finding("P004", Place.file(pdf.toString())));
      }
    } catch (IOException e) {
      findings.add(CATALOGUE.finding("P008", Place.NOWHERE, workspace.fonts()));
    }
    return new Outcome<>(written.map(layout::sheets), findings);
  }

  private Optional<BaseFont> type(Layout layout) throws IOException {
    boolean labels = layout.sides().stream().anyMatch(s -> !s.marks().labels().isEmpty());
    return labels
        ? Optional.of(LabelType.embedded(workspace.fonts()))
        : Optional.empty();
  }

  /** On a thread of its own, given up when its time is over; empty where OpenPDF cannot read it. */
  private static Optional<byte[]> written(Path pdf, Layout layout, Optional<BaseFont> type) {
    AtomicReference<byte[]> result = new AtomicReference<>();
    SheetWriter writer = new SheetWriter(layout.plan().sheet(), layout.turning(), type);
    Runnable work =
        () -> {
          try {
            result.set(writer.write(Files.readAllBytes(pdf), layout.sides()));
          } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // OpenPDF meets broken files with any of these: the caller finds no result.
            result.set(null);
          }
        };
    Thread thread = new Thread(null, work, "kanyin-imposing", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(TIME.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.ofNullable(result.get());
  }
}
