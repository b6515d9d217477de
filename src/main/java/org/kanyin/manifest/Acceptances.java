package org.kanyin.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Severity;

/** Finds {@code <?kanyin accept CODE reason?>} and lets warnings and notes of ours pass there. */
final class Acceptances {
  private static final Pattern FORM =
      Pattern.compile("accept\\s+([A-Za-z]\\d{3})(?:\\s+(.*))?", Pattern.DOTALL);

  /** One, with the element it is said of. */
  record Said(
      Raw.Instruction instruction, SourceFile file, String code, String reason, Raw.Element of) {}

  private final Log log;
  private final List<Said> said = new ArrayList<>();

  Acceptances(Log log) {
    this.log = log;
  }

  List<Said> said() {
    return said;
  }

  void find(Raw.Element root, List<Raw.Instruction> prolog) {
    prolog.forEach(i -> read(i, root.file(), root));
    below(root);
  }

  private void below(Raw.Element parent) {
    List<Raw.Instruction> waiting = new ArrayList<>();
    for (Raw child : parent.children()) {
      if (child instanceof Raw.Instruction i) {
        waiting.add(i);
      } else if (child instanceof Raw.Element e) {
        waiting.forEach(i -> read(i, parent.file(), e));
        waiting.clear();
        below(e);
      }
    }
    for (Raw.Instruction i : waiting) {
      if (i.target().equals("kanyin")) {
        log.report("M103", parent.file(), i.offset(), "<?kanyin", parent.name());
      }
    }
  }

  private void read(Raw.Instruction i, SourceFile file, Raw.Element of) {
    if (!i.target().equals("kanyin")) {
      return;
    }
    Matcher m = FORM.matcher(i.data().strip());
    if (!m.matches()) {
      log.report("M100", file, i.offset(), "<?kanyin " + i.data() + "?>");
      return;
    }
    String code = m.group(1);
    Catalogue.Entry ours = Log.CATALOGUE.entries().get(code);
    int at = i.offset() + 2 + file.text().substring(i.offset() + 2).indexOf(code);
    if (code.startsWith("M") && ours == null) {
      log.report("M101", file, at, code, code);
    } else if (ours != null && ours.severity() == Severity.ERROR) {
      log.report("M102", file, at, code, code);
    } else {
      String reason = m.group(2) == null ? "" : m.group(2).strip();
      said.add(new Said(i, file, code, reason, of));
      log.pardon(new Log.Pardon(of.file(), of.offset(), of.end(), code));
    }
  }
}
