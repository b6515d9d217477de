package org.kanyin.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.intake.filing.ArticleMerge;
import org.kanyin.intake.filing.ArticleNames;
import org.kanyin.intake.filing.HabitFile;
import org.kanyin.intake.filing.HabitLearner;
import org.kanyin.intake.filing.ImportRecords;
import org.kanyin.intake.filing.NewPictures;
import org.kanyin.intake.filing.Reimport;
import org.kanyin.intake.model.ImportPlan;
import org.kanyin.intake.model.ImportRequest;
import org.kanyin.intake.model.ImportTarget;
import org.kanyin.intake.model.ImportedArticle;
import org.kanyin.intake.model.ImportedManuscript;
import org.kanyin.intake.model.OfficeHabits;
import org.kanyin.intake.model.PlannedFile;
import org.kanyin.intake.model.Remark;
import org.kanyin.intake.model.RevisionMode;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.manifest.ArticleReferenceWriter;

/** Several manuscripts at once, and where their articles go. Nothing is written here. */
public final class ManuscriptImport {
  private final ImportTarget target;
  private final ArticleNames names;
  private final ImportRecords records;
  private final RevisionMode revisions;
  private final OfficeHabits habits;
  private final List<PlannedFile> files = new ArrayList<>();
  private final List<ImportedArticle> articles = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private ManuscriptImport(ImportTarget target, Set<String> taken, RevisionMode revisions) {
    this.target = target;
    this.revisions = revisions;
    names = new ArticleNames(target.articles(), taken);
    records = ImportRecords.of(target.articles());
    habits = habits();
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

  /** What the office's file says, with what the editor's changes since say; that goes into it. */
  private OfficeHabits habits() {
    HabitFile file = HabitFile.of(target);
    OfficeHabits known = file.habits();
    List<OfficeHabits.Row> learned = new ArrayList<>();
    for (String id : records.articles()) {
      Optional<String> base = records.imported(id);
      Optional<String> mine = ImportRecords.text(target.article(id));
      if (base.isPresent() && mine.isPresent()) {
        HabitLearner.learn(base.get(), mine.get()).stream()
            .filter(r -> !known.rows().contains(r) && !learned.contains(r))
            .forEach(learned::add);
      }
    }
    if (learned.isEmpty()) {
      return known;
    }
    PlannedFile written = file.with(learned);
    files.add(written);
    RemarkLog log = new RemarkLog(written.path().toString());
    learned.forEach(r -> log.told("W084", RemarkLog.Spot.FILE, r.kind().word(), r.of(), r.holds()));
    remarks.addAll(log.remarks());
    List<OfficeHabits.Row> all = new ArrayList<>(known.rows());
    all.addAll(learned);
    return new OfficeHabits(all);
  }

  private Outcome<ImportPlan> run(List<Path> manuscripts) {
    manuscripts.forEach(this::add);
    if (!Finding.anyError(findings)) {
      target.issue().filter(i -> !articles.isEmpty()).ifPresent(this::refer);
      if (!articles.isEmpty()) {
        files.add(0, records.table());
      }
    }
    return Finding.anyError(findings)
        ? Outcome.failed(findings)
        : Outcome.of(new ImportPlan(files, articles, remarks), findings);
  }

  private void add(Path manuscript) {
    Optional<String> known =
        records.articleOf(manuscript).filter(id -> Files.exists(target.article(id)));
    Outcome<ImportedManuscript> read =
        read(manuscript, known.orElseGet(() -> names.next(manuscript)));
    if (known.isPresent() && isAnother(read, known.get())) {
      read = read(manuscript, names.next(manuscript));
    }
    findings.addAll(read.findings());
    read.value()
        .ifPresent(
            m -> {
              remarks.addAll(m.remarks());
              m.articles().forEach(a -> file(a, manuscript));
            });
  }

  private Outcome<ImportedManuscript> read(Path manuscript, String id) {
    return Intake.read(manuscript, new ImportRequest(id, revisions, habits));
  }

  /** Whether a manuscript only has the name of an earlier one, and another text. */
  private boolean isAnother(Outcome<ImportedManuscript> read, String id) {
    Optional<String> before = records.imported(id);
    Optional<String> now =
        read.value().flatMap(m -> m.articles().stream().map(ImportedArticle::xml).findFirst());
    return before.isPresent() && now.isPresent() && !ArticleMerge.isSame(before.get(), now.get());
  }

  private void file(ImportedArticle given, Path manuscript) {
    Path file = target.article(given.id());
    Optional<String> before = records.imported(given.id());
    if (before.isPresent() && Files.exists(file)) {
      again(given, manuscript, file, before.get());
      return;
    }
    ImportedArticle article = NewPictures.named(given, target.pictureBase());
    write(article, file, article.xml());
    files.add(records.record(article.id(), manuscript, article.xml()));
    articles.add(article);
  }

  private void write(ImportedArticle article, Path file, String xml) {
    article
        .pictures()
        .forEach(
            p -> files.add(PlannedFile.fresh(target.pictureBase().resolve(p.path()), p.bytes())));
    files.add(PlannedFile.fresh(file, xml.getBytes(StandardCharsets.UTF_8)));
  }

  /** A manuscript that was imported before: the article stays, what is new goes beside it. */
  private void again(ImportedArticle given, Path manuscript, Path file, String before) {
    ImportedArticle article = NewPictures.named(given, target.pictureBase());
    RemarkLog log = new RemarkLog(manuscript.toString());
    if (before.equals(article.xml())) {
      log.told("W080", RemarkLog.Spot.FILE, file);
    } else {
      String mine = ImportRecords.text(file).orElse(before);
      ArticleMerge.Merged merged = ArticleMerge.of(before, mine, article.xml());
      Path beside = names.beside(file);
      merged.differences().forEach(d -> Reimport.tell(d, log));
      log.told("W083", RemarkLog.Spot.FILE, file, beside);
      write(article, beside, merged.xml());
    }
    remarks.addAll(log.remarks());
  }

  private void refer(Path issue) {
    List<String> hrefs = articles.stream().map(a -> target.href(a.id())).toList();
    Outcome<ArticleReferenceWriter.Written> written =
        ArticleReferenceWriter.add(issue, target.section(), hrefs);
    findings.addAll(written.findings());
    Optional<byte[]> bytes = written.value().map(ArticleReferenceWriter.Written::bytes);
    bytes.ifPresent(b -> files.add(PlannedFile.replacing(issue, b)));
  }
}
