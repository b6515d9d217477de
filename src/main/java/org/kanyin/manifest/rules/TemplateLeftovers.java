package org.kanyin.manifest.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.MappedText;
import org.kanyin.manifest.parse.SourceFile;

/** Text of the template that nobody has replaced: one finding a file, for an untouched issue. */
final class TemplateLeftovers {
  /** So many are shown; the finding says how many there are. */
  private static final int SHOWN = 5;

  /** Characters of each. */
  private static final int LENGTH = 12;

  private final List<Leftover> all = new ArrayList<>();

  private record Leftover(SourceFile file, int offset, String text) {
    String shown() {
      return "第 " + file.line(offset) + " 行“" + text + "”";
    }
  }

  void add(SourceFile file, MappedText text) {
    String value = text.value().strip().replaceAll("\\s+", " ");
    String shown = value.length() > LENGTH ? value.substring(0, LENGTH) + "…" : value;
    all.add(new Leftover(file, text.offsets()[0], shown));
  }

  void report(FindingLog log) {
    all.stream()
        .collect(Collectors.groupingBy(Leftover::file, LinkedHashMap::new, Collectors.toList()))
        .forEach((file, ofFile) -> report(log, file, ofFile));
  }

  private static void report(FindingLog log, SourceFile file, List<Leftover> leftovers) {
    String list =
        leftovers.stream().limit(SHOWN).map(Leftover::shown).collect(Collectors.joining("、"));
    Leftover first = leftovers.get(0);
    String rest = leftovers.size() > SHOWN ? "等" : "";
    log.report("M208", file, first.offset(), first.text(), list + rest, leftovers.size());
  }
}
