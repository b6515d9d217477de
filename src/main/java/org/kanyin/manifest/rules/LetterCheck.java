package org.kanyin.manifest.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;

/**
 * What the schema cannot say of closers, attachments, verse and rosters: where they stand, and what
 * the style adds and nobody types (GB/T 9704—2012 7.3.4, 7.3.5).
 */
public final class LetterCheck {
  /** Blocks that stand in the measure, not in the item of a list. */
  private static final Set<BlockKind> WIDE =
      Set.of(BlockKind.ATTACHMENTS, BlockKind.CLOSER, BlockKind.VERSE, BlockKind.ROSTER);

  private static final Pattern LABEL =
      Pattern.compile("^\\s*(附件\\s*\\d*\\s*[:：]|附件\\d+|\\d{1,3}\\s*[.．、])");
  private static final Pattern MARK = Pattern.compile("([。；;，,、.])\\s*$");
  private static final Pattern DATE =
      Pattern.compile(
          "[12]\\d{3}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日"
              + "|[一二][〇○零0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日");

  private final FindingLog log;

  private LetterCheck(FindingLog log) {
    this.log = log;
  }

  public static void run(SourceDocument document, FindingLog log) {
    LetterCheck check = new LetterCheck(log);
    document.reading().filter(e -> WIDE.stream().anyMatch(e::is)).forEach(check::block);
  }

  private void block(SourceNode.Element e) {
    if (e.parent().is(PartKind.ITEM)) {
      log.report("M190", e.file(), e.offset(), "<" + e.name(), e.name());
    }
    if (e.is(BlockKind.ATTACHMENTS)) {
      attachments(e);
    } else if (e.is(BlockKind.CLOSER)) {
      e.elements(PartKind.SIGNED).forEach(this::signed);
    } else if (e.is(BlockKind.ROSTER)) {
      new RosterCheck(e, log).run();
    }
  }

  private void attachments(SourceNode.Element attachments) {
    List<SourceNode.Element> before =
        attachments.parent().elements().takeWhile(e -> e != attachments).toList();
    if (!before.isEmpty() && before.get(before.size() - 1).is(BlockKind.CLOSER)) {
      log.report("M192", attachments.file(), attachments.offset(), "<attachments");
    }
    attachments.elements(PartKind.ITEM).forEach(this::attachment);
  }

  private void attachment(SourceNode.Element item) {
    if (item.holdsElements()) {
      log.report("M191", item.file(), item.offset(), "<item");
      return;
    }
    Matcher label = LABEL.matcher(item.text());
    if (label.find()) {
      typed(item, label.group(1), "“附件：”和编号由排版加");
    }
    Matcher mark = MARK.matcher(item.text());
    if (mark.find()) {
      typed(item, mark.group(1), "附件的名称后面不加标点");
    }
  }

  private void typed(SourceNode.Element item, String what, String why) {
    log.report("M193", item.file(), item.offset(), "<item", what, why);
  }

  private void signed(SourceNode.Element signed) {
    Matcher date = DATE.matcher(signed.text());
    if (date.find()) {
      log.report("M194", signed.file(), signed.offset(), "<signed", date.group());
    }
  }
}
