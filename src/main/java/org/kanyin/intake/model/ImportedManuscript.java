package org.kanyin.intake.model;

import java.util.List;

/**
 * A manuscript, read.
 *
 * @param articles mostly one; none where its revisions are only listed
 * @param remarks the most doubtful first
 */
public record ImportedManuscript(List<ImportedArticle> articles, List<Remark> remarks) {
  public ImportedManuscript {
    articles = List.copyOf(articles);
    remarks = List.copyOf(remarks);
  }
}
