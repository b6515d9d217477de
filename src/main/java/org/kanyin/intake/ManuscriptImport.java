package org.kanyin.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.intake.filing.ArticleNames;
import org.kanyin.intake.model.ImportPlan;
import org.kanyin.intake.model.ImportRequest;
import org.kanyin.intake.model.ImportTarget;
import org.kanyin.intake.model.ImportedArticle;
import org.kanyin.intake.model.ImportedManuscript;
import org.kanyin.intake.model.PlannedFile;
import org.kanyin.intake.model.Remark;
import org.kanyin.intake.model.RevisionMode;
import org.kanyin.manifest.ArticleReferenceWriter;

/** Several manuscripts at once, and where their articles go. Nothing is written here. */
public final class ManuscriptImport {
  private final ImportTarget target;
  private final ArticleNames names;
  private final RevisionMode revisions;
  private final List<PlannedFile> files = new ArrayList<>();
  private final List<ImportedArticle> articles = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private ManuscriptImport(ImportTarget target, Set<String> taken, RevisionMode revisions) {
    this.target = target;
    this.revisions = revisions;
    names = new ArticleNames(target.articles(), taken);
  }

  /**
   * The manuscripts as article files.
   *
   * @return errors where any of them cannot be read: then none is to be written
   */
  public static Outcome<ImportPlan> plan(
      ImportTarget target, List<Path> manuscripts, RevisionMode revisions) {
    Outcome<Set<String>> taken =
        target
            .issue()
            .map(ArticleReferenceWriter::taken)
            .orElseGet(() -> Outcome.of(Set.of(), List.of()));
    return taken.then(ids -> new ManuscriptImport(target, ids, revisions).run(manuscripts));
  }

  private Outcome<ImportPlan> run(List<Path> manuscripts) {
    manuscripts.forEach(this::add);
    if (!Finding.anyError(findings)) {
      target.issue().ifPresent(this::refer);
    }
    return Finding.anyError(findings)
        ? Outcome.failed(findings)
        : Outcome.of(new ImportPlan(files, articles, remarks), findings);
  }

  private void add(Path manuscript) {
    var request = new ImportRequest(names.next(manuscript), revisions);
    Outcome<ImportedManuscript> read = Intake.read(manuscript, request);
    findings.addAll(read.findings());
    read.value()
        .ifPresent(
            m -> {
              m.articles().forEach(this::file);
              remarks.addAll(m.remarks());
            });
  }

  private void file(ImportedArticle article) {
    articles.add(article);
    article
        .pictures()
        .forEach(
            p -> files.add(new PlannedFile(target.pictureBase().resolve(p.path()), p.bytes())));
    byte[] xml = article.xml().getBytes(StandardCharsets.UTF_8);
    files.add(new PlannedFile(target.article(article.id()), xml));
  }

  private void refer(Path issue) {
    List<String> hrefs = articles.stream().map(a -> target.href(a.id())).toList();
    Outcome<ArticleReferenceWriter.Written> written =
        ArticleReferenceWriter.add(issue, target.section(), hrefs);
    findings.addAll(written.findings());
    Optional<byte[]> bytes = written.value().map(ArticleReferenceWriter.Written::bytes);
    bytes.filter(b -> !hrefs.isEmpty()).ifPresent(b -> files.add(new PlannedFile(issue, b)));
  }
}
