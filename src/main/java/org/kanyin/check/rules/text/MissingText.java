package org.kanyin.check.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.align.ManuscriptBlock;
import org.kanyin.check.facts.TextVisibility;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Violation;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** Blocks of the manuscript that no page shows: what is lost at one place is one fault. */
final class MissingText {
  private static final int BRIEF = 40;

  /** So many blocks one after another are not left out one by one. */
  private static final int GREAT = 5;

  /** Blocks lost one after another, and the last glyph before them, −1 for none. */
  private record Loss(int after, List<Integer> blocks) {}

  private final CheckContext context;
  private final ManuscriptAlignment alignment;

  /** The rows of the cells, by their elements. */
  private final Map<String, String> rows = new HashMap<>();

  private MissingText(CheckContext context, ManuscriptAlignment alignment) {
    this.context = context;
    this.alignment = alignment;
    for (Node.Element row : context.issue().orElseThrow().root().all(PartKind.ROW).toList()) {
      row.elements(PartKind.CELL).forEach(c -> rows.put(c.id(), row.id()));
    }
  }

  static Stream<Violation> of(CheckContext context, ManuscriptAlignment alignment) {
    MissingText missing = new MissingText(context, alignment);
    return missing.losses().stream().filter(l -> !missing.isUnread(l)).map(missing::violation);
  }

  /** Whether what is lost may stand on a page that is a picture, and cannot be read. */
  private boolean isUnread(Loss loss) {
    int sheet = loss.after() < 0 ? 0 : alignment.pages().sheet(loss.after());
    return loss.blocks().size() >= GREAT
        && context.pdf().pages().stream()
            .filter(p -> p.number() == sheet || p.number() == sheet + 1)
            .anyMatch(TextVisibility::isScan);
  }

  /** Sheets after which so much is lost that it was a page, or most of one. */
  static Set<Integer> greatLosses(CheckContext context, ManuscriptAlignment alignment) {
    MissingText missing = new MissingText(context, alignment);
    return missing.losses().stream()
        .filter(l -> l.blocks().size() >= GREAT)
        .map(l -> l.after() < 0 ? missing.firstPage() : alignment.pages().sheet(l.after()))
        .collect(Collectors.toSet());
  }

  /** After the last of the running text before them that is there. */
  private List<Loss> losses() {
    List<Loss> losses = new ArrayList<>();
    int last = -1;
    int lastOfAll = -1;
    boolean goesOn = false;
    for (int b = 0; b < alignment.blocks().size(); b++) {
      List<Integer> place = alignment.place(b);
      if (!place.isEmpty()) {
        last = alignment.blocks().get(b).flows() ? place.get(place.size() - 1) : last;
        lastOfAll = place.get(place.size() - 1);
        goesOn = false;
        continue;
      }
      if (goesOn) {
        losses.get(losses.size() - 1).blocks().add(b);
      } else {
        boolean inTable = alignment.blocks().get(b).kind() == PartKind.CELL;
        losses.add(new Loss(inTable ? lastOfAll : last, new ArrayList<>(List.of(b))));
      }
      goesOn = true;
    }
    return losses;
  }

  private Violation violation(Loss loss) {
    ManuscriptBlock first = alignment.blocks().get(loss.blocks().get(0));
    String text = text(loss);
    FaultLocation location =
        loss.after() >= 0
            ? FaultLocation.body(alignment.pages(), List.of(loss.after()), text)
            : FaultLocation.page(firstPage()).saying(text);
    String what =
        loss.blocks().size() == 1
            ? kind(first)
            : isRow(loss) ? "表格里的一行" : " " + loss.blocks().size() + " 处文字，最先的是" + kind(first);
    return Violation.of("K020", location, what, PrintedText.brief(text, BRIEF));
  }

  private int firstPage() {
    return context.structure().body().stream().findFirst().map(l -> l.number()).orElse(1);
  }

  /** Of a row all of it; of several blocks the first. */
  private String text(Loss loss) {
    return isRow(loss)
        ? loss.blocks().stream()
            .map(b -> alignment.blocks().get(b).text())
            .collect(Collectors.joining(" "))
        : alignment.blocks().get(loss.blocks().get(0)).text();
  }

  private boolean isRow(Loss loss) {
    List<String> of =
        loss.blocks().stream().map(b -> rows.get(alignment.blocks().get(b).id())).toList();
    return of.get(0) != null && of.stream().allMatch(of.get(0)::equals) && of.size() > 1;
  }

  private static String kind(ManuscriptBlock block) {
    if (block.kind() instanceof BlockKind kind) {
      return switch (kind) {
        case P -> "一段";
        case HEADING -> "小标题";
        case SALUTE -> "称呼";
        case QUOTE, NOTE, LIST, TABLE, FIGURE, FIGURES, QRCODE, ATTACHMENTS, VERSE, ROSTER ->
            "一处文字";
        case CLOSER -> "落款的日期";
      };
    } else if (block.kind() instanceof PartKind kind) {
      return block.affiliation() ? "作者单位" : part(kind);
    }
    return "脚注";
  }

  private static String part(PartKind kind) {
    return switch (kind) {
      case TITLE, SUBTITLE, KICKER -> "标题";
      case ITEM -> "列表的一项";
      case CELL -> "表格里的一格";
      case CAPTION -> "图表的说明";
      case AUTHOR -> "作者";
      case SIGNED -> "落款的署名";
      case LINE -> "一行诗";
      case NAME -> "名单里的一个姓名";
      case STAFF, WEBSITE, EMAIL, PHONE, ADDRESS, DISTRIBUTION, PRINT_RUN, PRINTER -> "末页的一项";
      default -> "一处文字";
    };
  }
}
