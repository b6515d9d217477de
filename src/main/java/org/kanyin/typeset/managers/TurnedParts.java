package org.kanyin.typeset.managers;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.layoutmgr.KnuthElement;
import org.apache.fop.layoutmgr.ListElement;

/**
 * Parts elements into pages, each as full as may be: rows are whole and all pages alike, so that
 * nothing is gained by looking farther.
 */
final class TurnedParts {
  /**
   * What stands on one page.
   *
   * @param start the first element, a box
   * @param end the element it is parted at, the last of all on the last page
   * @param before the element that the page before was parted at, −1 on the first
   */
  record Part(int start, int end, int before, int height) {}

  private final List<ListElement> elements;
  private final int room;
  private final List<Part> parts = new ArrayList<>();
  private int before = -1;

  private TurnedParts(List<ListElement> elements, int room) {
    this.elements = elements;
    this.room = room;
  }

  /**
   * @param elements spaces resolved
   * @param room of a page, millipoints
   */
  static List<Part> of(List<ListElement> elements, int room) {
    TurnedParts all = new TurnedParts(List.copyOf(elements), room);
    int from = all.box(0);
    while (from < elements.size()) {
      from = all.box(all.part(from) + 1);
    }
    return all.parts;
  }

  /** The first box from an element on: what stands before it is dropped at a page's head. */
  private int box(int from) {
    int at = from;
    while (at < elements.size() && !((KnuthElement) elements.get(at)).isBox()) {
      at++;
    }
    return at;
  }

  /** Takes a page from an element on, and says where it ends. */
  private int part(int from) {
    int last = elements.size() - 1;
    int height = 0;
    int end = -1;
    int filled = 0;
    for (int i = from; i <= last; i++) {
      KnuthElement element = (KnuthElement) elements.get(i);
      boolean mayEnd = i == last || mayEnd(element, i);
      int with = height + (element.isGlue() && i < last ? 0 : element.getWidth());
      if (mayEnd && (with <= room || end < 0)) {
        end = i;
        filled = with;
      }
      boolean ends = element.isPenalty() && element.getPenalty() <= -KnuthElement.INFINITE;
      if (end >= 0 && (ends || with > room)) {
        break;
      }
      height += element.isPenalty() ? 0 : element.getWidth();
    }
    parts.add(new Part(from, end, before, filled));
    before = end;
    return end;
  }

  private boolean mayEnd(KnuthElement element, int at) {
    return element.isPenalty()
        ? element.getPenalty() < KnuthElement.INFINITE
        : element.isGlue() && at > 0 && ((KnuthElement) elements.get(at - 1)).isBox();
  }
}
