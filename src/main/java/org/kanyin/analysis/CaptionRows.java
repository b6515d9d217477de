package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfPage;

/**
 * Captions side by side under pictures side by side: each is read to its end, under its picture.
 */
final class CaptionRows {
  /** Points: pictures that stand in one row end at one height. */
  private static final double LEVEL = 2;

  /** Points: smaller ones are ornaments. */
  private static final double SMALL = 8;

  /** A caption has so many lines at most. */
  private static final int LINES = 6;

  /** Lines of one caption, and the picture above, are no farther apart, in ems. */
  private static final double NEAR = 3.2;

  /** A caption may be wider than a narrow picture by so much on each side, in ems. */
  private static final double WIDER = 2.5;

  private final List<List<Box>> groups;

  private CaptionRows(List<List<Box>> groups) {
    this.groups = groups;
  }

  static CaptionRows of(PdfPage page) {
    List<List<Box>> groups = new ArrayList<>();
    for (PdfImage image : page.images()) {
      Box box = image.box();
      if (box.width() >= SMALL && box.height() >= SMALL) {
        Optional<List<Box>> level =
            groups.stream()
                .filter(g -> Math.abs(g.get(0).bottom() - box.bottom()) < LEVEL)
                .filter(g -> g.stream().allMatch(b -> apart(b, box)))
                .findFirst();
        level.ifPresentOrElse(g -> g.add(box), () -> groups.add(new ArrayList<>(List.of(box))));
      }
    }
    groups.removeIf(g -> g.size() < 2);
    groups.forEach(g -> g.sort(Comparator.comparingDouble(Box::left)));
    return new CaptionRows(groups);
  }

  private static boolean apart(Box a, Box b) {
    return a.right() <= b.left() || b.right() <= a.left();
  }

  /**
   * The captions under pictures that stand side by side.
   *
   * @param rows the page's, from the top down
   * @return for each such set of rows the parts under each picture
   */
  List<Columns> of(List<PageRow> rows) {
    List<Columns> found = new ArrayList<>();
    Set<PageRow> taken = new HashSet<>();
    for (List<Box> group : groups) {
      Columns columns = under(group, rows.stream().filter(r -> !taken.contains(r)).toList());
      if (columns.rows().size() > 0) {
        found.add(columns);
        taken.addAll(columns.rows());
      }
    }
    return found;
  }

  /**
   * Rows of captions.
   *
   * @param parts under each picture, from left to right, each from the top down
   */
  record Columns(List<PageRow> rows, List<List<PageRow.Part>> parts) {}

  private static Columns under(List<Box> group, List<PageRow> rows) {
    List<List<PageRow.Part>> parts = new ArrayList<>();
    group.forEach(b -> parts.add(new ArrayList<>()));
    List<PageRow> own = new ArrayList<>();
    double above = group.get(0).bottom();
    for (PageRow row : rows) {
      if (row.baseline() <= group.get(0).bottom()) {
        continue;
      }
      boolean near = row.baseline() - above < NEAR * row.size();
      if (!near || own.size() == LINES || !row.parts().stream().allMatch(p -> at(group, p) >= 0)) {
        break;
      }
      row.parts().forEach(p -> parts.get(at(group, p)).add(p));
      own.add(row);
      above = row.baseline();
    }
    return new Columns(own, parts);
  }

  /** Under which of the pictures a part stands; −1 for none, or for several. */
  private static int at(List<Box> group, PageRow.Part part) {
    double middle = (part.line().left() + part.line().right()) / 2;
    double room = WIDER * part.line().size();
    for (int i = 0; i < group.size(); i++) {
      Box b = group.get(i);
      if (middle > b.left()
          && middle < b.right()
          && part.line().left() > b.left() - room
          && part.line().right() < b.right() + room) {
        return i;
      }
    }
    return -1;
  }
}
