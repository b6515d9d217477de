package org.kanyin.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.manifest.edit.Arrangement;
import org.kanyin.manifest.edit.BlockForm;
import org.kanyin.manifest.edit.ContentSplice;
import org.kanyin.manifest.edit.EditRefused;
import org.kanyin.manifest.edit.HeadSplices;
import org.kanyin.manifest.edit.Splice;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.model.SourceText;
import org.kanyin.manifest.model.WrittenAuthor;
import org.kanyin.manifest.model.WrittenPiece;

/**
 * What has to be written where, so that a manuscript says what an editor wants. Nothing is written
 * here, and whether the issue is valid then is for its reader to say.
 */
public final class ManuscriptEdits {
  private final Issue issue;

  /**
   * @param issue as its files were read
   */
  public ManuscriptEdits(Issue issue) {
    this.issue = issue;
  }

  /**
   * Replacements in one file.
   *
   * @param source the file as it was read
   * @param replacements none where everything is as it is wanted
   * @param refusal why it cannot be done; then there are no replacements
   */
  public record Edit(
      Optional<SourceText> source,
      List<SourceEdits.Replacement> replacements,
      Optional<String> refusal) {
    static Edit of(SourceText source, Stream<Splice> splices) {
      return new Edit(
          Optional.of(source),
          splices.map(s -> new SourceEdits.Replacement(s.from(), s.to(), s.xml())).toList(),
          Optional.empty());
    }

    static Edit refused(String why) {
      return new Edit(Optional.empty(), List.of(), Optional.of(why));
    }
  }

  /** Makes the text of a block, with its inline elements, what is wanted. */
  public Edit content(String blockId, List<WrittenPiece> content) {
    Optional<Node.Element> block = element(blockId);
    if (block.isEmpty()) {
      return Edit.refused("稿件里已经没有这一段");
    }
    SourceText source = issue.sources().get(block.get().place().file());
    if (source == null || block.get().holdsElements()) {
      return Edit.refused("这里没有可以改的文字");
    }
    return attempt(source, () -> ContentSplice.of(source, block.get(), content).stream().toList());
  }

  /** Moves a section, or an article in none, to another place among the issue's parts. */
  public Edit movePart(String id, int index) {
    return arrange(a -> a.movePart(id, index));
  }

  /** Moves an article to a place in a section. */
  public Edit moveArticle(String id, String sectionId, int index) {
    return arrange(a -> a.moveArticle(id, sectionId, index));
  }

  /** Takes an article out of the issue; the file of one that has its own stays where it is. */
  public Edit remove(String articleId) {
    return arrange(a -> a.remove(articleId));
  }

  /** Begins a section of its own with an article, behind the one it was in. */
  public Edit newSection(String articleId, String title) {
    return arrange(a -> a.newSection(articleId, title));
  }

  /** What a section's tag calls it, where its title is written otherwise; empty for none. */
  public Optional<String> sectionName(String sectionId) {
    SourceText source = issue.sources().get(issue.root().place().file());
    try {
      return Optional.of(new Arrangement(issue, source).name(sectionId));
    } catch (EditRefused e) {
      return Optional.empty();
    }
  }

  /** Gives a section another name. */
  public Edit rename(String sectionId, String title) {
    return arrange(a -> a.rename(sectionId, title));
  }

  /** What is to be done in the issue's own file. */
  private interface Arranging {
    List<Splice> with(Arrangement arrangement) throws EditRefused;
  }

  private Edit arrange(Arranging wanted) {
    SourceText source = issue.sources().get(issue.root().place().file());
    return attempt(source, () -> wanted.with(new Arrangement(issue, source)));
  }

  /**
   * Gives an article other lines above its text.
   *
   * @param lines text by kind of those that are wanted otherwise; empty for none
   * @param authors all of them, in order
   */
  public Edit head(String articleId, Map<PartKind, String> lines, List<WrittenAuthor> authors) {
    Optional<Node.Element> article = element(articleId).filter(e -> e.is(PartKind.ARTICLE));
    if (article.isEmpty()) {
      return Edit.refused("清单里已经没有这一篇");
    }
    SourceText source = issue.sources().get(article.get().place().file());
    return attempt(source, () -> new HeadSplices(source, article.get()).with(lines, authors));
  }

  /**
   * Makes a paragraph, heading or salutation another of these.
   *
   * @param level of a heading, from 1
   */
  public Edit form(String blockId, BlockKind kind, int level) {
    return block(blockId, form -> form.become(kind, level));
  }

  /**
   * Puts a picture behind the block of an article.
   *
   * @param src as it is to be written
   * @param caption or empty
   * @param credit or empty
   */
  public Edit figure(String blockId, String src, String alt, String caption, String credit) {
    return block(blockId, form -> form.figure(src, alt, caption, credit));
  }

  /** What is to be done beside a block. */
  private interface Forming {
    List<Splice> with(BlockForm form) throws EditRefused;
  }

  private Edit block(String id, Forming wanted) {
    Optional<Node.Element> block = element(id);
    Optional<Node.Element> article =
        issue
            .root()
            .all(PartKind.ARTICLE)
            .filter(a -> block.isPresent() && a.descendants().anyMatch(e -> e == block.get()))
            .findFirst();
    if (article.isEmpty()) {
      return Edit.refused("这不是文章里的一段");
    }
    SourceText source = issue.sources().get(article.get().place().file());
    return attempt(
        source, () -> wanted.with(new BlockForm(source, article.get(), block.orElseThrow())));
  }

  /** Something that may be refused. */
  private interface Attempt {
    List<Splice> splices() throws EditRefused;
  }

  private static Edit attempt(SourceText source, Attempt attempt) {
    try {
      return Edit.of(source, attempt.splices().stream());
    } catch (EditRefused e) {
      return Edit.refused(e.getMessage());
    }
  }

  private Optional<Node.Element> element(String id) {
    return issue.root().descendants().filter(e -> e.id().equals(id)).findFirst();
  }
}
