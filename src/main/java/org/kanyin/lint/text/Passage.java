package org.kanyin.lint.text;

import java.util.Optional;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;

/**
 * A stretch of text that is read on its own: a paragraph, a title, a cell, a note.
 *
 * <p>A designed line break is a line feed in it. It is compared by identity: two paragraphs may say
 * the same.
 */
public final class Passage {
  private final Head head;
  private final String text;
  private final int[] offsets;

  /**
   * Where it stands.
   *
   * @param id of its element
   * @param article id of its article; empty outside articles
   * @param file the source's name
   * @param affiliation of an author, else empty
   */
  public record Head(
      String id, ElementKind kind, String article, String file, String affiliation) {}

  /**
   * @param offsets for each UTF-16 unit its index in the decoded source; -1 for a line break
   */
  public Passage(Head head, String text, int[] offsets) {
    if (text.length() != offsets.length) {
      throw new IllegalArgumentException("one source offset for each character");
    }
    this.head = head;
    this.text = text;
    this.offsets = offsets.clone();
  }

  public String id() {
    return head.id();
  }

  public String article() {
    return head.article();
  }

  public String file() {
    return head.file();
  }

  public String affiliation() {
    return head.affiliation();
  }

  public String text() {
    return text;
  }

  /** Its text on one line, as the contents show it. */
  public String line() {
    return text.replace("\n", "");
  }

  public boolean is(ElementKind kind) {
    return head.kind() == kind;
  }

  /** Running text: sentences with their marks. */
  public boolean isProse() {
    return is(BlockKind.P) || is(PartKind.ITEM) || is(InlineKind.FOOTNOTE) || is(BlockKind.SALUTE);
  }

  /** A paragraph of an article, its headings too: what is read one after another. */
  public boolean isRead() {
    return isProse() || is(BlockKind.HEADING);
  }

  /** Addresses and numbers have marks of their own. */
  public boolean isAddress() {
    return is(PartKind.WEBSITE) || is(PartKind.EMAIL) || is(PartKind.PHONE);
  }

  /** The source's index of a character; of a line break, of the character before it. */
  public int offset(int index) {
    int at = Math.min(index, offsets.length - 1);
    while (at > 0 && offsets[at] < 0) {
      at--;
    }
    return Math.max(0, offsets.length == 0 ? 0 : offsets[at]);
  }

  /** Where these characters stand in the source, if they stand there in one piece, as they are. */
  public Optional<Span> span(int from, int to, String source) {
    if (from >= to) {
      return Optional.empty();
    }
    int start = offsets[from];
    int end = start + to - from;
    boolean plain =
        start >= 0 && end <= source.length() && source.startsWith(text.substring(from, to), start);
    for (int i = from; plain && i < to; i++) {
      plain = offsets[i] == start + i - from;
    }
    return plain ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /** UTF-16 indices of a source text. */
  public record Span(int from, int to) {}
}
