package org.kanyin.diff.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.base.Finding;
import org.kanyin.inspect.model.Pdf;

/**
 * Two rounds compared.
 *
 * @param oldFile as the user named it
 * @param newFile as the user named it
 * @param items changes and outcomes of corrections in the order they are told, changes nobody asked
 *     for first
 * @param pages what became of each page of the new round; empty where not both are PDFs
 * @param remarks on the reading and on the whole
 * @param oldPdf the old round's facts, where it is a PDF
 * @param newPdf the new round's facts, where it is a PDF
 */
public record Comparison(
    String oldFile,
    String newFile,
    List<Item> items,
    List<PageState> pages,
    List<Finding> remarks,
    Optional<Pdf> oldPdf,
    Optional<Pdf> newPdf) {
  public Comparison {
    items = List.copyOf(items);
    pages = List.copyOf(pages);
    remarks = List.copyOf(remarks);
  }

  /**
   * Something to tell.
   *
   * @param finding as it is printed
   * @param old marks in the old round
   * @param revised marks in the new round
   * @param weight in the official error rate, 0 where it counts nothing
   */
  public record Item(
      Finding finding, List<PageRegion> old, List<PageRegion> revised, double weight) {
    public Item {
      old = List.copyOf(old);
      revised = List.copyOf(revised);
    }
  }

  /** All that is printed, in order. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    items.forEach(i -> all.add(i.finding()));
    all.addAll(remarks);
    return all;
  }

  /**
   * How many there are of each sort.
   *
   * @param asked corrections that were asked for
   * @param done of them
   * @param notDone of them: not made, made otherwise, or not found
   * @param unasked changes that nobody asked for
   * @param consequences changes that follow from corrections
   * @param others differences where no corrections were given, and what only looks different
   */
  public record Tally(
      int asked, int done, int notDone, int unasked, int consequences, int others) {}

  /** What a report says first. */
  public Tally tally() {
    int done = count("D020");
    int notDone = count("D021", "D022", "D023", "D054", "D055");
    int unasked = count("D010");
    int consequences = count("D011");
    return new Tally(
        done + notDone,
        done,
        notDone,
        unasked,
        consequences,
        items.size() - done - notDone - unasked - consequences);
  }

  private int count(String... codes) {
    return (int) items.stream().filter(i -> List.of(codes).contains(i.finding().code())).count();
  }

  /** Whether the text is the same and every page that was looked at looks the same. */
  public boolean isSame() {
    return items.isEmpty() && pages.stream().allMatch(p -> p.state() == PageState.State.SAME);
  }
}
