package org.kanyin.manifest.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Severity;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.SourceFile;
import org.kanyin.manifest.parse.SourceNode;

/** Finds {@code <?kanyin accept CODE reason?>} and lets warnings and notes of ours pass there. */
public final class AcceptanceFilter {
  private static final Pattern FORM =
      Pattern.compile("accept\\s+([A-Za-z]\\d{3})(?:\\s+(.*))?", Pattern.DOTALL);

  /** One, with the element it is said of. */
  public record Said(
      SourceNode.Instruction instruction,
      SourceFile file,
      String code,
      String reason,
      SourceNode.Element of) {}

  private final FindingLog log;
  private final List<Said> said = new ArrayList<>();

  public AcceptanceFilter(FindingLog log) {
    this.log = log;
  }

  public List<Said> said() {
    return said;
  }

  public void find(SourceNode.Element root, List<SourceNode.Instruction> prolog) {
    prolog.forEach(i -> read(i, root.file(), root));
    below(root);
  }

  private void below(SourceNode.Element parent) {
    List<SourceNode.Instruction> waiting = new ArrayList<>();
    for (SourceNode child : parent.children()) {
      if (child instanceof SourceNode.Instruction i) {
        waiting.add(i);
      } else if (child instanceof SourceNode.Element e) {
        waiting.forEach(i -> read(i, parent.file(), e));
        waiting.clear();
        below(e);
      }
    }
    for (SourceNode.Instruction i : waiting) {
      if (i.target().equals("kanyin")) {
        log.report("M103", parent.file(), i.offset(), "<?kanyin", parent.name());
      }
    }
  }

  private void read(SourceNode.Instruction i, SourceFile file, SourceNode.Element of) {
    if (!i.target().equals("kanyin")) {
      return;
    }
    Matcher m = FORM.matcher(i.data().strip());
    if (!m.matches()) {
      log.report("M100", file, i.offset(), "<?kanyin " + i.data() + "?>");
      return;
    }
    String code = m.group(1);
    FindingCatalogue.Entry ours = FindingLog.CATALOGUE.entries().get(code);
    int at = file.text().indexOf(code, i.offset() + 2);
    if (code.startsWith("M") && ours == null) {
      log.report("M101", file, at, code, code);
    } else if (ours != null && ours.severity() == Severity.ERROR) {
      log.report("M102", file, at, code, code);
    } else {
      String reason = m.group(2) == null ? "" : m.group(2).strip();
      said.add(new Said(i, file, code, reason, of));
      log.pardon(new FindingLog.Pardon(of.file(), of.offset(), of.end(), code));
    }
  }
}
