package org.kanyin.intake.reading;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.intake.opc.PackageFault;
import org.kanyin.intake.opc.WordPackage;
import org.kanyin.intake.opc.WordPackage.NamedTree;
import org.kanyin.intake.opc.XmlElement;
import org.kanyin.intake.report.RemarkLog.Spot;

/** What stands beside the text and never goes into print: headers, footers, comments. */
final class OutsideText {
  private OutsideText() {}

  static void tell(WordPackage file, ReadingState state) throws PackageFault {
    List<NamedTree> edges = new ArrayList<>(file.allRelated("header"));
    edges.addAll(file.allRelated("footer"));
    for (NamedTree edge : edges) {
      String text = WrittenText.of(edge.tree(), false);
      if (!text.isBlank()) {
        String what = edge.tree().is("w:hdr") ? "页眉" : "页脚";
        state.log.leftOut("W043", Spot.FILE, text, what, text.strip());
      }
      edge.tree()
          .all()
          .filter(e -> e.is("v:textpath") && !e.attribute("string").isBlank())
          .map(e -> e.attribute("string"))
          .distinct()
          .forEach(t -> state.log.leftOut("W043", Spot.FILE, "", "页眉页脚里的艺术字或水印", t));
    }
    for (NamedTree comments : file.allRelated("comments")) {
      comments.tree().elements("w:comment").forEach(c -> comment(c, state));
    }
  }

  private static void comment(XmlElement comment, ReadingState state) {
    String text = WrittenText.of(comment, false);
    if (!text.isBlank()) {
      int paragraph = state.placeOfComment(comment.attribute("w:id"));
      state.log.leftOut(
          "W024", Spot.of(paragraph, ""), text, comment.attribute("w:author"), text.strip());
    }
  }
}
