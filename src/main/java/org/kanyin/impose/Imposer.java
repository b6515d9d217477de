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
import org.kanyin.base.FileIdentifier;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.ProcessorClock;
import org.kanyin.base.Workspace;
import org.kanyin.impose.draw.LabelType;
import org.kanyin.impose.draw.SheetWriter;
import org.kanyin.impose.layout.DroppedFeatures;
import org.kanyin.impose.layout.Imposition;
import org.kanyin.impose.layout.ImpositionPlanner;
import org.kanyin.impose.layout.UnprintableMargin;
import org.kanyin.impose.model.ImposeFindings;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.ImposedPdf;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.PdfOverview;
import org.kanyin.inspect.model.PdfSource;

/** Lays a PDF's pages out on press sheets. */
public final class Imposer {
  /** OpenPDF has no limit of its own: what PDFBox could read in time may yet loop here. */
  private static final Duration TIME = Duration.ofSeconds(12);

  /** Between two looks at the clock. */
  private static final Duration LOOK = Duration.ofMillis(50);

  private static final long STACK = 16L << 20;

  private final Workspace workspace;

  public Imposer(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The sheets, with notes on what did not come along; or why there are none. */
  public Outcome<ImposedPdf> impose(Path pdf, ImposeRequest request) {
    Outcome<PdfOverview> read = PdfReader.overview(PdfSource.of(pdf));
    if (read.value().isEmpty()) {
      return Outcome.failed(read.findings());
    }
    PdfOverview sizes = read.value().get();
    Outcome<Imposition> arranged = ImpositionPlanner.of(sizes, request);
    if (arranged.value().isEmpty()) {
      return Outcome.failed(arranged.findings());
    }
    Imposition imposition = arranged.value().get();
    List<Finding> findings = new ArrayList<>(arranged.findings());
    UnprintableMargin.of(pdf, sizes, imposition).ifPresent(findings::add);
    findings.addAll(DroppedFeatures.of(sizes, imposition.book()));
    Optional<byte[]> written = Optional.empty();
    try {
      Optional<BaseFont> type = type(imposition);
      written = written(pdf, imposition, type).map(file -> FileIdentifier.stamped(file, false));
      if (written.isEmpty()) {
        findings.add(ImposeFindings.finding("P004", Place.file(pdf.toString())));
      }
    } catch (IOException e) {
      findings.add(ImposeFindings.finding("P008", Place.NOWHERE, workspace.fonts()));
    }
    return new Outcome<>(written.map(imposition::sheets), findings);
  }

  private Optional<BaseFont> type(Imposition imposition) throws IOException {
    boolean labels = imposition.sides().stream().anyMatch(s -> !s.marks().labels().isEmpty());
    return labels ? Optional.of(LabelType.embedded(workspace.fonts())) : Optional.empty();
  }

  /** On a thread of its own, given up when its time is over; empty where OpenPDF cannot read it. */
  private static Optional<byte[]> written(
      Path pdf, Imposition imposition, Optional<BaseFont> type) {
    AtomicReference<byte[]> result = new AtomicReference<>();
    SheetWriter writer = new SheetWriter(imposition.layout().sheet(), imposition.turning(), type);
    Runnable work =
        () -> {
          try {
            result.set(writer.write(Files.readAllBytes(pdf), imposition.sides()));
          } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // OpenPDF meets broken files with any of these: the caller finds no result.
            result.set(null);
          }
        };
    Thread thread = new Thread(null, work, "kanyin-imposing", STACK);
    thread.setDaemon(true);
    thread.start();
    ProcessorClock clock = new ProcessorClock(thread);
    try {
      do {
        thread.join(LOOK.toMillis());
      } while (thread.isAlive() && clock.used().compareTo(TIME) <= 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.ofNullable(result.get());
  }
}
