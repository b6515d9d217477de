package org.kanyin.batch.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kanyin.base.Finding;
import org.kanyin.base.Sha256;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * What the ledger knows of an issue.
 *
 * @param issue which one
 * @param inputs what its outputs depend on: names to states
 * @param last how it went when it was last set
 * @param outputs what lies in the output folder, by kind: {@code .pdf}, {@code .html}, {@code
 *     .png}; after a failure the PDF and cover are those of an earlier state of the manuscript
 */
public record LedgerEntry(
    Identity issue,
    SortedMap<String, String> inputs,
    Attempt last,
    SortedMap<String, Output> outputs) {
  public static final String PDF = ".pdf";
  public static final String REPORT = ".html";
  public static final String COVER = ".png";

  /** What an issue leaves in the output folder. */
  public static final List<String> KINDS = List.of(PDF, REPORT, COVER);

  public LedgerEntry {
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
  }

  /**
   * Which issue it is.
   *
   * @param manifest as it was called when it was set
   * @param year 0 where the manifest cannot be read
   * @param number in the year, or 0
   * @param date ISO 8601, or empty
   * @param periodical its name, or empty
   */
  public record Identity(String manifest, int year, int number, String date, String periodical) {
    public static Identity unread(String manifest) {
      return new Identity(manifest, 0, 0, "", "");
    }

    public static Identity of(String manifest, Optional<Issue> read) {
      return read.map(i -> of(manifest, i)).orElseGet(() -> unread(manifest));
    }

    private static Identity of(String manifest, Issue issue) {
      String name =
          issue
              .root()
              .element(PartKind.MASTHEAD)
              .flatMap(m -> m.element(PartKind.NAME))
              .map(Node.Element::text)
              .orElse("");
      return new Identity(manifest, issue.year(), issue.number(), issue.date().toString(), name);
    }
  }

  /** What came of the last attempt. */
  public enum State {
    /** Set, with these inputs. */
    SET,
    /** By a fault of the manuscript: tried again when an input changes. */
    FAILED,
    /** By no fault of the manuscript: tried again by the next run. */
    INTERRUPTED
  }

  /**
   * How it went.
   *
   * @param pages of the PDF, or 0
   * @param seconds that it took, to the hundredth
   */
  public record Attempt(State state, int pages, double seconds, List<Finding> findings) {
    public Attempt {
      findings = List.copyOf(findings);
    }

    /** Of an issue that was never set. */
    public static final Attempt NONE = new Attempt(State.FAILED, 0, 0, List.of());
  }

  /**
   * A file in the output folder.
   *
   * @param sha256 in hexadecimal
   */
  public record Output(String sha256, long bytes) {
    public static Output of(byte[] file) {
      return new Output(Sha256.of(file), file.length);
    }
  }

  /** SHA-256 over the inputs. */
  public String key() {
    return key(inputs);
  }

  /** SHA-256 over names and their states. */
  public static String key(SortedMap<String, String> states) {
    StringBuilder all = new StringBuilder();
    states.forEach((name, state) -> all.append(name).append('\0').append(state).append('\n'));
    return Sha256.of(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public boolean isSet() {
    return last.state() == State.SET;
  }

  /** Its PDF, where there is one. */
  public Optional<Output> pdf() {
    return Optional.ofNullable(outputs.get(PDF));
  }

  /** Whether its PDF shows an earlier state of the manuscript. */
  public boolean isStale() {
    return !isSet() && pdf().isPresent();
  }

  /** The same, with one more output. */
  public LedgerEntry with(String kind, Output output) {
    SortedMap<String, Output> all = new TreeMap<>(outputs);
    all.put(kind, output);
    return new LedgerEntry(issue, inputs, last, all);
  }

  /** The same as a failure, which is to be tried again. */
  public LedgerEntry failing(Finding why) {
    List<Finding> all = new ArrayList<>(last.findings());
    all.add(why);
    Attempt failed = new Attempt(State.INTERRUPTED, last.pages(), last.seconds(), all);
    return new LedgerEntry(issue, inputs, failed, outputs);
  }

  /** The same, with what an earlier entry has of files that this one did not make. */
  public LedgerEntry over(LedgerEntry earlier) {
    SortedMap<String, Output> all = new TreeMap<>(earlier.outputs);
    all.putAll(outputs);
    int pages = Math.max(last.pages(), earlier.last.pages());
    Attempt with = new Attempt(last.state(), pages, last.seconds(), last.findings());
    return new LedgerEntry(issue, inputs, with, all);
  }
}
