package org.kanyin.intake.model;

import java.util.List;

/**
 * All that an import comes to, before anything is written.
 *
 * @param files in the order of writing, the issue last
 * @param articles what the files hold, for the user
 * @param remarks of all manuscripts, one after the other, of each the most doubtful first
 */
public record ImportPlan(
    List<PlannedFile> files, List<ImportedArticle> articles, List<Remark> remarks) {
  public ImportPlan {
    files = List.copyOf(files);
    articles = List.copyOf(articles);
    remarks = List.copyOf(remarks);
  }
}
