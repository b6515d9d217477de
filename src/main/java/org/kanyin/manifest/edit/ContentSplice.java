package org.kanyin.manifest.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.SourceText;
import org.kanyin.manifest.model.WrittenPiece;
import org.kanyin.manifest.parse.SourceNode;

/**
 * The shortest range of a file that makes a block's text what is wanted: what both begin with and
 * what both end with, characters and tags, stays as it is written.
 */
public final class ContentSplice {
  private static final String REMARK = "这里有注释或处理指令，请在稿件里改";

  private final ParsedSource file;
  private final int start;
  private final int end;
  private final boolean attribute;

  private ContentSplice(ParsedSource file, Node.Element block) throws EditRefused {
    this.file = file;
    Optional<SourceNode.Element> written = file.find(block);
    attribute = written.isEmpty();
    if (attribute) {
      start = file.offset(block);
      end = file.text().indexOf(file.text().charAt(start - 1), start);
    } else {
      start = file.contentStart(written.get());
      end = file.contentEnd(written.get());
    }
    if (file.text().substring(start, end).contains("<![CDATA[")) {
      throw new EditRefused("这一段写在 CDATA 里，请在稿件里改");
    }
  }

  /**
   * What has to be done.
   *
   * @param source the block's file, as it was read
   * @return empty where the text is as it is wanted
   */
  public static Optional<Splice> of(
      SourceText source, Node.Element block, List<WrittenPiece> content) throws EditRefused {
    ParsedSource file = new ParsedSource(source);
    return new ContentSplice(file, block).splice(block, content);
  }

  private Optional<Splice> splice(Node.Element block, List<WrittenPiece> content)
      throws EditRefused {
    String prefix = file.find(block).map(ParsedSource::prefix).orElse("");
    InlineTokens tokens = new InlineTokens(file, block, prefix);
    List<InlineToken> old = tokens.standing();
    List<InlineToken> wanted = tokens.wanted(content);
    if (wanted.stream()
        .allMatch(t -> t.kind() != InlineToken.Kind.CHARACTER || t.character() == ' ')) {
      throw new EditRefused("这一段不能一个字都没有；要删掉它，请在稿件里删");
    }
    if (attribute && wanted.stream().anyMatch(t -> t.kind() != InlineToken.Kind.CHARACTER)) {
      throw new EditRefused("这里只能是文字，不能有标记");
    }
    int head = 0;
    int shorter = Math.min(old.size(), wanted.size());
    while (head < shorter && old.get(head).isLike(wanted.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && old.get(old.size() - 1 - tail).isLike(wanted.get(wanted.size() - 1 - tail))) {
      tail++;
    }
    if (head == old.size() && head == wanted.size()) {
      return Optional.empty();
    }
    // A blank that is a line end may vanish beside other characters: it is written as a blank.
    while (head > 0 && old.get(head - 1).isLineEnd(file.text())) {
      head--;
    }
    while (tail > 0 && old.get(old.size() - tail).isLineEnd(file.text())) {
      tail--;
    }
    String xml =
        wanted.subList(head, wanted.size() - tail).stream()
            .map(t -> attribute ? XmlWords.value(plain(t)) : t.xml())
            .collect(Collectors.joining());
    return Optional.of(range(old, head, old.size() - tail, xml));
  }

  private static String plain(InlineToken token) {
    return Character.toString(token.character());
  }

  /** Of the tokens from the first to before another, with line ends that would become blanks. */
  private Splice range(List<InlineToken> old, int first, int after, String xml) throws EditRefused {
    int from = end;
    int to = end;
    if (first < after) {
      from = old.get(first).from();
      to = old.get(after - 1).to();
    } else if (first > 0) {
      from = old.get(first - 1).to();
      to = from;
    } else if (!old.isEmpty()) {
      from = old.get(0).from();
      to = from;
    }
    if (first > 0 && isFold(old.get(first - 1).to(), from)) {
      from = old.get(first - 1).to();
    }
    if (after < old.size() && after > 0 && isFold(to, old.get(after).from())) {
      to = old.get(after).from();
    }
    if (hasRemark(file.text().substring(from, to))) {
      throw new EditRefused(REMARK);
    }
    return new Splice(from, to, xml);
  }

  private boolean isFold(int from, int to) {
    return file.text().substring(from, to).isBlank();
  }

  private static boolean hasRemark(String slice) {
    return slice.contains("<!--") || slice.contains("<?");
  }
}
