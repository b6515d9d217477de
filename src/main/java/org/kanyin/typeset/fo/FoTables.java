package org.kanyin.typeset.fo;

import java.util.Optional;
import org.kanyin.base.TableRules;
import org.xml.sax.Attributes;

/**
 * The rules that a document draws across its tables, as rows of theirs with a border (XSL 1.1,
 * 6.7). Told of each element as it is read; a table within a table is its row's affair.
 */
final class FoTables {
  private Optional<TableRules> all = Optional.empty();
  private int depth;
  private boolean inHead;
  private boolean hasHead;
  private boolean begun;
  private boolean above;
  private boolean underHead;
  private boolean below;
  private boolean bordered;

  /** In a table that only places the items of a list. */
  private boolean inList;

  TableRules rules() {
    return all.orElse(TableRules.NONE);
  }

  void start(String element, Attributes attributes) {
    inList |= element.equals("table") && "L".equals(attributes.getValue("role"));
    if (inList) {
      return;
    }
    switch (element) {
      case "table" -> {
        depth++;
        if (depth == 1) {
          begun = false;
          hasHead = false;
          underHead = false;
        }
      }
      case "table-header" -> {
        inHead = true;
        hasHead = true;
      }
      case "table-row" -> bordered = false;
      default -> bordered |= depth > 0 && hasBorder(attributes);
    }
  }

  private static boolean hasBorder(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getQName(i).matches("border-(top|bottom|before|after)")) {
        return true;
      }
    }
    return false;
  }

  void end(String element) {
    if (inList) {
      inList = !element.equals("table");
      return;
    }
    switch (element) {
      case "table-row" -> {
        above = begun ? above : bordered;
        begun = true;
        below = bordered;
        underHead = inHead ? bordered : underHead;
      }
      case "table-header" -> inHead = false;
      case "table" -> {
        depth--;
        if (depth == 0) {
          TableRules own = new TableRules(above, underHead || !hasHead, below);
          all = Optional.of(all.map(a -> a.and(own)).orElse(own));
        }
      }
      default -> {}
    }
  }
}
