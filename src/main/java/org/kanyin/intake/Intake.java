package org.kanyin.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.intake.article.ArticleWriter;
import org.kanyin.intake.document.WordDocument;
import org.kanyin.intake.draft.ArticleDraft;
import org.kanyin.intake.legacy.BinaryDocumentReader;
import org.kanyin.intake.marks.MarkCleaner;
import org.kanyin.intake.model.ImportRequest;
import org.kanyin.intake.model.ImportedArticle;
import org.kanyin.intake.model.ImportedManuscript;
import org.kanyin.intake.model.RevisionMode;
import org.kanyin.intake.opc.FileFormat;
import org.kanyin.intake.opc.PackageFault;
import org.kanyin.intake.opc.WordPackage;
import org.kanyin.intake.reading.DocumentReader;
import org.kanyin.intake.reading.RevisionList;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.structure.ArticleFinder;

/** The door: a manuscript in, articles and remarks out. */
public final class Intake {
  private Intake() {}

  /**
   * Reads a manuscript.
   *
   * @return errors where it cannot be read: then nothing is to be written
   */
  public static Outcome<ImportedManuscript> read(Path file, ImportRequest request) {
    String name = file.toString();
    RemarkLog log = new RemarkLog(name);
    try {
      if (FileFormat.of(file) == FileFormat.DOC) {
        WordDocument document = BinaryDocumentReader.read(file, request.revisions(), log);
        return articles(document, file, request, log);
      }
      try (WordPackage opened = WordPackage.open(file)) {
        if (request.revisions() == RevisionMode.LIST && RevisionList.tell(opened, log) > 0) {
          return Outcome.of(new ImportedManuscript(List.of(), log.remarks()), List.of());
        }
        WordDocument document = DocumentReader.read(opened, request.revisions(), log);
        return articles(document, file, request, log);
      }
    } catch (PackageFault e) {
      Finding fault = RemarkLog.error(e.kind().code(), name, e.getMessage());
      return Outcome.failed(List.of(fault));
    }
  }

  private static Outcome<ImportedManuscript> articles(
      WordDocument document, Path file, ImportRequest request, RemarkLog log) {
    WordDocument clean = MarkCleaner.clean(document, log);
    List<ArticleDraft> drafts = ArticleFinder.read(clean, stem(file), request.habits(), log);
    if (drafts.isEmpty() || drafts.stream().allMatch(d -> d.blocks().isEmpty())) {
      return Outcome.failed(List.of(RemarkLog.error("W012", file.toString())));
    }
    List<ImportedArticle> articles = new ArrayList<>();
    for (ArticleDraft draft : drafts) {
      String id = request.id() + (articles.isEmpty() ? "" : "-" + (articles.size() + 1));
      articles.add(ArticleWriter.write(draft, id, log));
    }
    // Pictures that no article can hold may have been all there was.
    boolean empty = articles.stream().allMatch(ImportedArticle::isEmpty);
    return empty
        ? Outcome.failed(List.of(RemarkLog.error("W012", file.toString())))
        : Outcome.of(new ImportedManuscript(articles, log.remarks()), List.of());
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
