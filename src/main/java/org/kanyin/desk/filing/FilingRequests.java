package org.kanyin.desk.filing;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.base.AtomicFileSet;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Outcome;
import org.kanyin.desk.edit.EditResult;
import org.kanyin.desk.edit.ManuscriptEditor;
import org.kanyin.desk.live.LiveIssue;
import org.kanyin.intake.ManuscriptImport;
import org.kanyin.intake.model.ImportPlan;
import org.kanyin.intake.model.ImportTarget;
import org.kanyin.intake.model.ImportedArticle;
import org.kanyin.intake.model.RevisionMode;
import org.kanyin.manifest.ManuscriptEdits;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.Issue;

/** Manuscripts and pictures dropped on the page: filed in the issue by the rooms that know how. */
public final class FilingRequests {
  private static final EditResult GONE = EditResult.refused("放下的文件已经不在了，请再放一次");
  private static final EditResult NOT_READ = EditResult.refused("稿件还没有读成，请等一等再试");
  private static final EditResult OUTSIDE =
      EditResult.refused("articles 或 pictures 文件夹是通到别处的链接，没有写");
  private static final String PICTURES = "pictures";
  private static final String ARTICLES = "articles";

  private final Gson gson = new Gson();
  private final Path manifest;
  private final LiveIssue live;
  private final ManuscriptEditor editor;
  private final Uploads uploads;
  private final IntakeReports reports;

  /**
   * @param manifest the issue's file
   */
  public FilingRequests(
      Path manifest,
      LiveIssue live,
      ManuscriptEditor editor,
      Uploads uploads,
      IntakeReports reports) {
    this.manifest = manifest;
    this.live = live;
    this.editor = editor;
    this.uploads = uploads;
    this.reports = reports;
  }

  /**
   * What is sent; each request uses some of it.
   *
   * @param upload the number of the file that was dropped
   * @param section where a manuscript goes
   * @param changes what becomes of tracked changes
   */
  private record Sent(
      int upload,
      String section,
      String changes,
      String block,
      String alt,
      String caption,
      String credit,
      String article,
      int number,
      String name,
      int level) {}

  private Optional<Sent> sent(String body) {
    try {
      return Optional.ofNullable(gson.fromJson(body, Sent.class));
    } catch (JsonParseException | NumberFormatException e) {
      // Not what our page sends: the caller says so.
      return Optional.empty();
    }
  }

  /** Takes a manuscript into a section. */
  public Optional<EditResult> manuscript(String body) {
    return sent(body).map(sent -> filed(sent, this::take));
  }

  /** What is done with a file that has been dropped. */
  private interface Filing {
    EditResult file(Issue issue, Sent sent, Path file);
  }

  private EditResult filed(Sent sent, Filing filing) {
    Optional<Path> file = uploads.file(sent.upload());
    return file.isEmpty()
        ? GONE
        : live.state().saved().map(i -> filing.file(i, sent, file.get())).orElse(NOT_READ);
  }

  /** Whether a folder of the issue is really in it, and no link to elsewhere. */
  private boolean isInside(String folder) {
    try {
      Path home = manifest.toAbsolutePath().getParent().toRealPath();
      Path path = home.resolve(folder);
      return !Files.exists(path, LinkOption.NOFOLLOW_LINKS) || path.toRealPath().startsWith(home);
    } catch (IOException e) {
      // A link that leads nowhere.
      return false;
    }
  }

  private EditResult take(Issue issue, Sent sent, Path file) {
    if (!isInside(ARTICLES) || !isInside(PICTURES)) {
      return OUTSIDE;
    }
    Optional<String> section =
        Optional.ofNullable(sent.section()).flatMap(new ManuscriptEdits(issue)::sectionName);
    RevisionMode changes =
        "reject".equals(sent.changes()) ? RevisionMode.REJECT : RevisionMode.ACCEPT;
    Outcome<ImportPlan> plan =
        ManuscriptImport.plan(ImportTarget.issue(manifest, section), List.of(file), changes);
    if (plan.value().isEmpty()) {
      return refused(plan.findings());
    }
    try {
      AtomicFileSet.write(
          plan.value().get().files().stream()
              .map(f -> new AtomicFileSet.Entry(f.path(), f.bytes(), f.replaces()))
              .toList());
      uploads.forget(sent.upload());
    } catch (AtomicFileSet.Failure e) {
      return EditResult.refused("写不了 " + e.file().getFileName() + "：" + IoReasons.of(e.reason()));
    } catch (IOException e) {
      // It is in the issue; what is left of it in the folder of this process goes with that.
      return done(plan.value().get());
    }
    return done(plan.value().get());
  }

  private EditResult done(ImportPlan plan) {
    List<String> ids = plan.articles().stream().map(ImportedArticle::id).toList();
    reports.add(ids, plan.remarks());
    String titles =
        plan.articles().stream().map(ImportedArticle::title).collect(Collectors.joining("”“"));
    return ids.isEmpty()
        ? EditResult.done(
            plan.remarks().stream().map(r -> r.finding().message()).collect(Collectors.joining()))
        : EditResult.done("收进了“" + titles + "”，有 " + plan.remarks().size() + " 条说明");
  }

  private static EditResult refused(List<Finding> findings) {
    return EditResult.refused(
        "没有收："
            + findings.stream()
                .filter(Finding::isError)
                .map(f -> f.message() + f.suggestion())
                .collect(Collectors.joining()));
  }

  /** Puts a picture behind a paragraph. */
  public Optional<EditResult> picture(String body) {
    return sent(body)
        .filter(s -> s.block() != null && s.alt() != null)
        .map(sent -> filed(sent, this::file));
  }

  private EditResult file(Issue issue, Sent sent, Path picture) {
    if (!isInside(PICTURES)) {
      return OUTSIDE;
    }
    Path folder = manifest.toAbsolutePath().getParent();
    try {
      Path target = free(Files.createDirectories(folder.resolve(PICTURES)), picture);
      String src = PICTURES + "/" + target.getFileName();
      ManuscriptEdits.Edit edit =
          new ManuscriptEdits(issue)
              .figure(sent.block(), src, sent.alt(), text(sent.caption()), text(sent.credit()));
      if (edit.refusal().isPresent()) {
        return EditResult.refused(edit.refusal().get());
      }
      Files.write(target, Files.readAllBytes(picture), StandardOpenOption.CREATE_NEW);
      EditResult result = editor.make(edit, "图片已放进 " + src);
      if (result.done()) {
        uploads.forget(sent.upload());
      } else {
        Files.deleteIfExists(target);
      }
      return result;
    } catch (IOException e) {
      return EditResult.refused("图片写不进期刊的文件夹：" + IoReasons.of(e));
    }
  }

  private static String text(String asked) {
    return asked == null ? "" : asked;
  }

  /** A name that no file there has, as the manuscript may write it. */
  private static Path free(Path folder, Path picture) {
    String name = picture.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String extension = dot > 0 ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
    String plain = stem.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}_-]+", "-");
    Path free = folder.resolve(plain + extension);
    for (int i = 2; Files.exists(free); i++) {
      free = folder.resolve(plain + "-" + i + extension);
    }
    return free;
  }

  /** Makes a block a paragraph, a heading or a salutation. */
  public Optional<EditResult> form(String body) {
    return sent(body)
        .filter(s -> s.block() != null && s.name() != null)
        .flatMap(
            sent ->
                ElementKind.of(sent.name())
                    .filter(BlockKind.class::isInstance)
                    .map(
                        kind ->
                            live.state()
                                .saved()
                                .map(issue -> form(issue, sent, (BlockKind) kind))
                                .orElse(NOT_READ)));
  }

  private EditResult form(Issue issue, Sent sent, BlockKind kind) {
    ManuscriptEdits.Edit edit = new ManuscriptEdits(issue).form(sent.block(), kind, sent.level());
    EditResult result =
        edit.refusal().map(EditResult::refused).orElseGet(() -> editor.make(edit, "已改"));
    if (result.done() && sent.article() != null) {
      reports.settle(sent.article(), sent.number());
    }
    return result;
  }

  /** The editor agrees to a remark. */
  public Optional<EditResult> settle(String body) {
    return sent(body)
        .filter(s -> s.article() != null)
        .map(
            s ->
                reports.settle(s.article(), s.number())
                    ? EditResult.done("")
                    : EditResult.refused("这一条已经不在了"));
  }
}
