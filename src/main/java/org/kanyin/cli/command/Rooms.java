package org.kanyin.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.StyleFacts;
import org.kanyin.base.Workspace;
import org.kanyin.batch.Batch;
import org.kanyin.cli.print.CommandFindings;
import org.kanyin.impose.Imposer;
import org.kanyin.impose.Preview;
import org.kanyin.impose.model.ImposedPdf;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;

/** The rooms of one process, each opened when first asked for. */
public final class Rooms {
  private final Workspace workspace;
  private ManifestReader manifests;
  private IssueRenderer.Opening opening;
  private IssueRenderer renderer;

  public Rooms(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Begins what {@link #renderer} takes longest for, before the command line is looked at. */
  public synchronized void beginRenderer() {
    opening = IssueRenderer.begin(workspace);
  }

  Workspace workspace() {
    return workspace;
  }

  Batch batch() {
    return new Batch(workspace);
  }

  synchronized ManifestReader manifests() {
    if (manifests == null) {
      manifests = new ManifestReader();
    }
    return manifests;
  }

  Imposer imposer() {
    return new Imposer(workspace);
  }

  /** Pictures of sheets that have been written. */
  Outcome<List<Preview.Picture>> preview(Path written, ImposedPdf sheets) {
    return Preview.of(written, sheets, workspace);
  }

  /**
   * The manuscript, where one is named. What is wrong with it is validate's to say, unless it
   * cannot be read.
   */
  Outcome<Optional<Issue>> manuscript(Optional<Path> file) {
    if (file.isEmpty()) {
      return Outcome.of(Optional.empty(), List.of());
    }
    Outcome<Issue> read = manifests().read(file.get());
    List<Finding> errors = read.findings().stream().filter(Finding::isError).toList();
    return errors.isEmpty() ? Outcome.of(read.value(), List.of()) : Outcome.failed(errors);
  }

  /** What the issue's style says; where it cannot be had nothing, and a warning why. */
  Outcome<StyleFacts> style(Issue issue, RenderRequest options) {
    Outcome<StyleFacts> style =
        renderer().then(r -> r.style(Outcome.of(issue, List.of()), options));
    return style
        .value()
        .map(c -> Outcome.of(c, List.of()))
        .orElseGet(
            () ->
                Outcome.of(
                    StyleFacts.UNKNOWN,
                    style.findings().stream()
                        .filter(Finding::isError)
                        .limit(1)
                        .map(
                            f ->
                                CommandFindings.finding(
                                    "C008", f.place(), f.message().replaceFirst("。$", "")))
                        .toList()));
  }

  /** The renderer of issues, or a finding where the installation lacks its fonts. */
  synchronized Outcome<IssueRenderer> renderer() {
    try {
      if (renderer == null) {
        renderer = (opening == null ? IssueRenderer.begin(workspace) : opening).finish();
      }
      return Outcome.of(renderer, List.of());
    } catch (IOException e) {
      String fonts = workspace.fonts().toString();
      return Outcome.failed(List.of(CommandFindings.finding("C005", Place.NOWHERE, fonts)));
    }
  }
}
