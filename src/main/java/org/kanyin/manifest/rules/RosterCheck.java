package org.kanyin.manifest.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.SourceNode;

/** The names of a roster: one in an element, as it is written in running text. */
final class RosterCheck {
  private static final String HAN = "[\\p{IsHan}〇]";
  private static final String BLANK = "[ \\t\\r\\n\\u3000\\u00A0\\u2000-\\u200A]";

  /** 王　平: spaced by hand to stand as wide as three characters. */
  private static final Pattern SPACED =
      Pattern.compile("^\\s*" + HAN + BLANK + "+" + HAN + "\\s*(?:[（(].*)?$", Pattern.DOTALL);

  /** 王平　李华: names of two and more characters, apart by a blank or a comma. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          HAN + "{2,}(?:" + BLANK + "*[、，,；;]" + BLANK + "*|" + BLANK + "+)" + HAN + "{2,}");

  private final SourceNode.Element roster;
  private final FindingLog log;

  RosterCheck(SourceNode.Element roster, FindingLog log) {
    this.roster = roster;
    this.log = log;
  }

  void run() {
    List<SourceNode.Element> groups = roster.elements(PartKind.GROUP).toList();
    if (groups.isEmpty() && roster.elements().findAny().isPresent()) {
      report("M199", roster, roster.name(), PartKind.GROUP.tag());
    }
    Map<String, Integer> seen = new HashMap<>();
    for (SourceNode.Element group : groups) {
      List<SourceNode.Element> names = group.elements(PartKind.NAME).toList();
      if (names.isEmpty() && group.elements().anyMatch(e -> e.is(InlineKind.PB))) {
        report("M199", group, group.name(), PartKind.NAME.tag());
      }
      names.forEach(n -> name(n, seen));
    }
  }

  private void name(SourceNode.Element name, Map<String, Integer> seen) {
    String text = name.text().strip();
    if (text.isBlank()) {
      // An empty name has a finding already.
      return;
    }
    if (name.elements().anyMatch(e -> e.is(InlineKind.BR))) {
      report("M195", name);
    }
    // What is said of a person in brackets may have commas.
    Matcher several = SEVERAL.matcher(text.replaceAll("[（(][^（()）]*[）)]", ""));
    if (SPACED.matcher(text).matches()) {
      report("M197", name, text.replaceAll("[（(].*$", "").strip());
    } else if (several.find()) {
      report("M196", name, several.group());
    } else {
      Integer line = seen.putIfAbsent(text, name.file().line(name.offset()));
      if (line != null) {
        report("M198", name, text, line);
      }
    }
  }

  private void report(String code, SourceNode.Element e, Object... arguments) {
    log.report(code, e.file(), e.offset(), "<" + e.name(), arguments);
  }
}
