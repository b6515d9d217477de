package org.kanyin.cli.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.intake.model.Remark;

/**
 * Remarks for a reader of lines: what was changed alike in many paragraphs of a manuscript is one
 * line, which names them. Guesses stand alone; reports and programs get every remark.
 */
final class RemarkGroups {
  /** So many of a kind are still read one by one. */
  private static final int FEW = 3;

  private static final int NUMBERS = 20;

  private RemarkGroups() {}

  private record Key(String file, String code, boolean alone, int number) {}

  static List<Finding> of(List<Remark> remarks) {
    Map<Key, List<Remark>> groups = new LinkedHashMap<>();
    for (Remark r : remarks) {
      boolean alone =
          r.kind() == Remark.Kind.GUESS || r.kind() == Remark.Kind.LEFT_OUT || r.paragraph() == 0;
      Key key =
          new Key(r.finding().place().file(), r.finding().code(), alone, alone ? groups.size() : 0);
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(r);
    }
    List<Finding> lines = new ArrayList<>();
    for (List<Remark> group : groups.values()) {
      if (group.size() <= FEW) {
        group.forEach(r -> lines.add(r.finding()));
      } else {
        lines.add(together(group));
      }
    }
    return lines;
  }

  private static Finding together(List<Remark> group) {
    Remark first = group.get(0);
    String numbers =
        group.stream()
            .map(r -> String.valueOf(r.paragraph()))
            .distinct()
            .limit(NUMBERS)
            .collect(Collectors.joining("、"));
    long paragraphs = group.stream().map(Remark::paragraph).distinct().count();
    String more = paragraphs > NUMBERS ? " 等段" : " 段";
    return first
        .finding()
        .saying(
            "第 " + numbers + more + "，共 " + group.size() + " 处，第一处是" + first.finding().message());
  }
}
