package org.kanyin.check.rules.contents;

import java.util.List;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.check.rules.CheckContext;

/**
 * The entries of the contents that can be compared: with an issue all; on foreign pages those that
 * were surely read as they are meant.
 */
final class ListedEntries {
  /** With more than this share of titles that are not in the body the contents were not read. */
  private static final double UNKNOWN = 0.5;

  /** Fewer letters are no title. */
  private static final int FEW = 2;

  /** More characters are several lines of text. */
  private static final int MANY = 40;

  private ListedEntries() {}

  static List<ContentsEntries.Entry> of(CheckContext context) {
    List<ContentsEntries.Entry> all = context.contents().entries();
    return !context.isForeign()
        ? all
        : isUnread(context) ? List.of() : all.stream().filter(ListedEntries::isSure).toList();
  }

  /** Whether most of what was read is nothing that the body has. */
  static boolean isUnread(CheckContext context) {
    List<ContentsEntries.Entry> all = context.contents().entries();
    return context.isForeign() && unknown(context) > UNKNOWN * all.size();
  }

  /** How many entries have no such title in the body. */
  static long unknown(CheckContext context) {
    return context.contents().entries().stream()
        .filter(
            e ->
                !isSure(e)
                    || context
                        .bodyTitles()
                        .find(e.title(), e.page())
                        .filter(t -> ContentsEntryRule.areSame(false, t.text(), e.title()))
                        .isEmpty())
        .count();
  }

  private static boolean isSure(ContentsEntries.Entry entry) {
    long letters = entry.title().codePoints().filter(Character::isLetter).count();
    return letters >= FEW
        && entry.title().length() <= MANY
        && entry.authors().codePoints().noneMatch(Character::isDigit);
  }
}
