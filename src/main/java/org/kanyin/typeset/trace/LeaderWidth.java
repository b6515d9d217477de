package org.kanyin.typeset.trace;

import java.util.List;
import org.apache.fop.area.LineArea;
import org.apache.fop.area.inline.InlineArea;
import org.apache.fop.area.inline.InlineParent;
import org.kanyin.typeset.text.LeaderArea;

/** How long a contents entry's leader is, once its folio is known. */
final class LeaderWidth {
  private LeaderWidth() {}

  /** Gives the line's leader what the line has left. */
  static void fill(LineArea line) {
    int used = 0;
    List<InlineArea> areas = inlineAreas(line.getInlineAreas());
    for (InlineArea area : areas) {
      used += area.getAllocIPD();
    }
    // Not the end indent: FOP keeps there how much narrower a folio turned out than taken for it.
    widenLeader(areas, line.getIPD() - line.getStartIndent() - used);
  }

  @SuppressWarnings("unchecked")
  private static List<InlineArea> inlineAreas(List<?> areas) {
    return (List<InlineArea>) areas;
  }

  private static boolean widenLeader(List<InlineArea> areas, int amount) {
    for (InlineArea area : areas) {
      boolean leader = area instanceof LeaderArea;
      // What holds the leader grows with it: a link's rectangle is as wide as its inline.
      if (leader
          || (area instanceof InlineParent parent
              && widenLeader(inlineAreas(parent.getChildAreas()), amount))) {
        area.setIPD(area.getIPD() + amount);
        return true;
      }
    }
    return false;
  }
}
