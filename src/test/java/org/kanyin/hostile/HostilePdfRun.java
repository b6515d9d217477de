package org.kanyin.hostile;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.ProcessorClock;
import org.kanyin.check.Checker;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Profile;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.SourceExtractor;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfSource;

/**
 * A program of its own, with the heap it is started with: reads, checks and draws hostile PDFs and
 * says in a line each what came of it, {@code kind, what was done, seconds, outcome}.
 *
 * <p>Arguments: the seed, seconds of processor allowed to each file, kinds (all where there is
 * none).
 */
public final class HostilePdfRun {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private HostilePdfRun() {}

  /** Work on a source. */
  private interface Work {
    Outcome<?> on(PdfSource source);
  }

  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
    List<String> kinds = Arrays.asList(arguments).subList(2, arguments.length);
    for (String kind : kinds.isEmpty() ? HostilePdf.kinds() : kinds) {
      PdfSource source = PdfSource.of(HostilePdf.make(kind, seed), kind);
      // As if it had cost so much already: less is left.
      source.spent().add(PdfLimits.ORDINARY.time().minus(time));
      read(kind, source);
    }
    // A reading that could not be stopped must not hold up the end.
    System.exit(0);
  }

  private static void read(String kind, PdfSource source) {
    said(kind, "check", source, HostilePdfRun::check);
    said(kind, "draw", source, s -> PageRasterizer.of(s, List.of(1), 72));
    said(kind, "texts", source, PdfReader::texts);
    said(kind, "extract", source, SourceExtractor::read);
  }

  private static Outcome<?> check(PdfSource source) {
    return Checker.check(source, Optional.empty(), CheckRequest.of(Profile.PRESS));
  }

  private static void said(String kind, String what, PdfSource source, Work work) {
    ProcessorClock clock = new ProcessorClock(Thread.currentThread());
    String outcome;
    try {
      Outcome<?> done = work.on(source);
      boolean told = done.findings().stream().anyMatch(Finding::isError);
      outcome = done.value().isPresent() ? "value" : told ? "finding" : "nothing";
    } catch (RuntimeException | Error e) {
      outcome = e.toString();
    }
    OUT.println(String.join("\t", kind, what, "" + clock.used().toSeconds(), outcome));
  }
}
