package org.kanyin.intake.corrections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.intake.model.WordCorrection;
import org.kanyin.intake.opc.PackageFault;
import org.kanyin.intake.opc.WordPackage;
import org.kanyin.intake.opc.XmlElement;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/** The corrections of a package, in the order of the text. */
public final class CorrectionReader {
  private CorrectionReader() {}

  /**
   * @param log gets the comments that are no corrections
   */
  public static List<WordCorrection> read(WordPackage file, RemarkLog log) throws PackageFault {
    MarkedText marked = MarkedText.of(file.document());
    ChangesAsked changes = new ChangesAsked(marked.signs());
    List<WordCorrection> all = new ArrayList<>(changes.all());
    Optional<XmlElement> comments = file.related("comments");
    for (XmlElement c : comments.map(e -> e.elements("w:comment")).orElse(List.of())) {
      comment(c, marked, changes, log).ifPresent(all::add);
    }
    all.sort(Comparator.comparingInt(WordCorrection::paragraph));
    return List.copyOf(all);
  }

  private static Optional<WordCorrection> comment(
      XmlElement comment, MarkedText marked, ChangesAsked changes, RemarkLog log) {
    String text =
        comment.all().filter(e -> e.is("w:t")).map(XmlElement::text).collect(Collectors.joining());
    int[] range = marked.comments().get(comment.attribute("w:id"));
    String words = range == null ? "" : changes.old(range[0], range[1]);
    Optional<CommentedChange.Asked> asked = CommentedChange.of(text, words);
    if (asked.isEmpty() || range == null) {
      int at = range == null || range[0] >= marked.signs().size() ? -1 : range[0];
      int paragraph = at < 0 ? 0 : marked.signs().get(at).paragraph();
      if (!text.isBlank()) {
        log.told("W048", Spot.of(paragraph, words), comment.attribute("w:author"), text.strip());
      }
      return Optional.empty();
    }
    return Optional.of(
        changes.correction(range[0], range[1], asked.get().wrong(), asked.get().right()));
  }
}
