package org.kanyin.intake.reading;

import java.util.Map;
import org.kanyin.intake.opc.PackageFault;
import org.kanyin.intake.opc.WordPackage;
import org.kanyin.intake.opc.XmlElement;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/** The tracked changes of a manuscript, each told, for an editor who decides before reading on. */
public final class RevisionList {
  private static final Map<String, String> KINDS =
      Map.of("w:ins", "添加", "w:del", "删去", "w:moveTo", "移到这里", "w:moveFrom", "从这里移走");

  private final RemarkLog log;
  private int paragraph;
  private int count;

  private RevisionList(RemarkLog log) {
    this.log = log;
  }

  /**
   * Tells every change of text.
   *
   * @return how many there are
   */
  public static int tell(WordPackage file, RemarkLog log) throws PackageFault {
    RevisionList list = new RevisionList(log);
    list.walk(file.document());
    return list.count;
  }

  private void walk(XmlElement e) {
    if (e.is("w:p")) {
      paragraph++;
    }
    String kind = KINDS.get(e.name());
    String text = kind == null ? "" : WrittenText.of(e, true).strip();
    if (!text.isEmpty()) {
      count++;
      log.told("W013", Spot.of(paragraph, ""), who(e), kind, text);
    }
    if (e.is("mc:AlternateContent")) {
      AlternateContent.chosen(e).ifPresent(this::walk);
    } else if (text.isEmpty()) {
      e.elements().forEach(this::walk);
    }
  }

  private static String who(XmlElement revision) {
    String author = revision.attribute("w:author").strip();
    String day = revision.attribute("w:date").replaceFirst("T.*", "");
    return (author.isEmpty() ? "有人" : author) + (day.isEmpty() ? "" : "（" + day + "）");
  }
}
