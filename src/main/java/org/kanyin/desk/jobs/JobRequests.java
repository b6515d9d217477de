package org.kanyin.desk.jobs;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kanyin.base.Workspace;
import org.kanyin.desk.edit.EditResult;
import org.kanyin.desk.filing.Uploads;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;

/** Jobs as the browser asks for them. */
public final class JobRequests {
  private final Gson gson = new Gson();
  private final JobRunner runner;
  private final OfficeJobs jobs;
  private final Uploads uploads;

  /**
   * @param manifest the issue's file
   * @param workspace where the installation's fonts are
   */
  public JobRequests(
      Path manifest,
      RenderRequest rendering,
      IssueRenderer renderer,
      Workspace workspace,
      JobRunner runner,
      Uploads uploads) {
    this.runner = runner;
    this.uploads = uploads;
    jobs = new OfficeJobs(manifest, rendering, renderer, workspace);
  }

  /**
   * What is sent.
   *
   * @param round of a proof
   * @param upload a table of corrections, or 0
   */
  private record Sent(String what, int round, int upload) {}

  /** Begins a job; empty where there is no such job. */
  public Optional<EditResult> start(String body) {
    Sent sent;
    try {
      sent = gson.fromJson(body, Sent.class);
    } catch (JsonParseException | NumberFormatException e) {
      // Not what our page sends: the caller says so.
      return Optional.empty();
    }
    if (sent == null || sent.what() == null) {
      return Optional.empty();
    }
    return switch (sent.what()) {
      case "pdf" -> begun("出 PDF", jobs::pdf);
      case "press" -> begun("付印", jobs::press);
      case "check" -> begun("检查", jobs::check);
      case "impose" -> begun("拼版", jobs::impose);
      case "proof" ->
          sent.round() < 1 || sent.round() > ProofFolder.MOST_ROUNDS
              ? Optional.of(EditResult.refused("校次要在 1 到 " + ProofFolder.MOST_ROUNDS + " 之间"))
              : begun("校样", told -> jobs.proof(sent.round(), told));
      case "compare" -> begun("与上一校比较", told -> jobs.compare(uploads.file(sent.upload()), told));
      default -> Optional.empty();
    };
  }

  private Optional<EditResult> begun(String name, Function<Consumer<String>, JobResult> work) {
    return Optional.of(
        runner.start(name, work)
            ? EditResult.done(name + "：正在做")
            : EditResult.refused("前一件事还没有做完，请等一等"));
  }

  /** The round that comes next. */
  public int nextRound() {
    return jobs.proofs().next();
  }

  /** What the last job has made; empty where that is nothing, or another number. */
  public Optional<byte[]> made(String number) {
    Optional<Path> file =
        runner
            .state()
            .filter(s -> Integer.toString(s.number()).equals(number))
            .flatMap(JobState::file);
    try {
      return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    } catch (IOException e) {
      // It has been taken away since.
      return Optional.empty();
    }
  }
}
