package org.kanyin.desk.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kanyin.base.AtomicFile;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.check.Checker;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Verdict;
import org.kanyin.diff.Differ;
import org.kanyin.diff.model.Comparison;
import org.kanyin.diff.model.DiffRequest;
import org.kanyin.impose.Imposer;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.ImposedPdf;
import org.kanyin.impose.model.Scheme;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.proof.DiffReport;
import org.kanyin.proof.ProofRequest;
import org.kanyin.proof.ProofRun;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** The jobs of an issue: what each makes, where it goes, what is said of it. */
final class OfficeJobs {
  private final Path manifest;
  private final RenderRequest rendering;
  private final IssueRenderer renderer;
  private final Workspace workspace;
  private final ProofFolder proofs;
  private final ManifestReader manifests = new ManifestReader();

  OfficeJobs(Path manifest, RenderRequest rendering, IssueRenderer renderer, Workspace workspace) {
    this.manifest = manifest;
    this.rendering = rendering;
    this.renderer = renderer;
    this.workspace = workspace;
    this.proofs = new ProofFolder(manifest);
  }

  ProofFolder proofs() {
    return proofs;
  }

  private Path beside(String ending) {
    String name = manifest.getFileName().toString().replaceFirst("\\.xml$", "");
    return manifest.resolveSibling(name + ending);
  }

  /** Work on the pages as they will be printed. */
  private interface OnPages {
    JobResult with(Rendered rendered, List<Finding> findings) throws IOException;
  }

  private JobResult set(RenderRequest request, Consumer<String> told, OnPages work) {
    told.accept("正在排");
    Outcome<Rendered> rendered = renderer.render(manifest, request);
    if (rendered.value().isEmpty()) {
      return JobResult.failed("排不成：稿件有错误", rendered.findings());
    }
    try {
      return work.with(rendered.value().get(), rendered.findings());
    } catch (IOException e) {
      return JobResult.failed("写不了文件：" + IoReasons.of(e), List.of());
    }
  }

  JobResult pdf(Consumer<String> told) {
    return set(
        rendering,
        told,
        (rendered, findings) -> written(rendered.pdf(), beside(".pdf"), pages(rendered), findings));
  }

  private static String pages(Rendered rendered) {
    return rendered.trace().pages().size() + " 页";
  }

  private static JobResult written(byte[] bytes, Path target, String what, List<Finding> findings)
      throws IOException {
    AtomicFile.write(target, bytes);
    return new JobResult(true, what + "，写在 " + target.getFileName(), findings, Optional.of(target));
  }

  JobResult press(Consumer<String> told) {
    return set(
        rendering.forPress(),
        told,
        (rendered, findings) -> {
          told.accept("正在照印厂的要求查");
          Path target = beside("-付印.pdf");
          Outcome<Verdict> checked =
              Checker.check(
                  rendered.pdf(),
                  target.getFileName().toString(),
                  Optional.of(rendered.issue()),
                  CheckRequest.plates());
          List<Finding> all = new ArrayList<>(findings);
          all.addAll(checked.value().map(Verdict::findings).orElse(checked.findings()));
          return written(rendered.pdf(), target, pages(rendered), all);
        });
  }

  JobResult check(Consumer<String> told) {
    return set(
        rendering,
        told,
        (rendered, findings) -> {
          told.accept("正在查 " + pages(rendered));
          Outcome<Verdict> checked =
              Checker.check(
                  rendered.pdf(),
                  beside(".pdf").getFileName().toString(),
                  Optional.of(rendered.issue()),
                  CheckRequest.DEFAULT.withStyle(rendered.style()));
          if (checked.value().isEmpty()) {
            return JobResult.failed("查不成", checked.findings());
          }
          List<Finding> all = checked.value().get().findings();
          String sentence = all.isEmpty() ? "查过了，没有问题" : "查过了，" + all.size() + " 条";
          return new JobResult(true, sentence, all, Optional.empty());
        });
  }

  JobResult impose(Consumer<String> told) {
    return set(
        rendering,
        told,
        (rendered, findings) -> {
          told.accept("正在拼版");
          Path pages = beside(".pdf");
          AtomicFile.write(pages, rendered.pdf());
          Outcome<ImposedPdf> sheets =
              new Imposer(workspace).impose(pages, ImposeRequest.of(Scheme.saddle()));
          return sheets.value().isEmpty()
              ? JobResult.failed("拼不成", sheets.findings())
              : written(
                  sheets.value().get().pdf(),
                  beside("-印张.pdf"),
                  sheets.value().get().summary(),
                  sheets.findings());
        });
  }

  /** Proof sheets, and the pages they are of, for the next round to be compared with. */
  JobResult proof(int round, Consumer<String> told) {
    if (Files.exists(proofs.sheets(round))) {
      return JobResult.failed("第 " + round + " 校已经打过了，没有覆盖；请换一个校次", List.of());
    }
    return set(
        rendering.withSource(true),
        told,
        (rendered, findings) -> {
          told.accept("正在打校样");
          ProofRequest request =
              ProofRequest.of(manifest, proofs.sheets(round))
                  .withOptions(rendering)
                  .withRound(round, "")
                  .withAgainst(proofs.pagesBefore(round));
          Outcome<ProofRun> proof = ProofRun.of(renderer, manifests, request);
          if (proof.value().isEmpty()) {
            return JobResult.failed("打不成校样", proof.findings());
          }
          AtomicFile.write(proofs.pages(round), rendered.pdf());
          List<Finding> remarks = proof.value().get().verdict().findings();
          return written(
              proof.value().get().sheets(),
              proofs.sheets(round),
              "第 " + round + " 校，意见 " + remarks.size() + " 处",
              remarks);
        });
  }

  /**
   * The pages as they are now beside those of the last proof.
   *
   * @param corrections the table of what was asked for
   */
  JobResult compare(Optional<Path> corrections, Consumer<String> told) {
    Optional<Path> old = proofs.latestPages();
    if (old.isEmpty()) {
      return JobResult.failed("还没有打过校样，没有可以比的", List.of());
    }
    return set(
        rendering,
        told,
        (rendered, findings) -> {
          told.accept("正在比较");
          DiffRequest request = new DiffRequest(corrections, true, DiffRequest.TOLERANCE);
          Outcome<Comparison> compared =
              new Differ(manifests)
                  .compare(
                      old.get(), rendered.pdf(), beside(".pdf").getFileName().toString(), request);
          if (compared.value().isEmpty()) {
            return JobResult.failed("比不成", compared.findings());
          }
          Comparison comparison = compared.value().get();
          String sentence =
              comparison.isSame()
                  ? "与 " + old.get().getFileName() + " 相同"
                  : DiffReport.summary(comparison).strip();
          return new JobResult(true, sentence, comparison.findings(), Optional.empty());
        });
  }
}
