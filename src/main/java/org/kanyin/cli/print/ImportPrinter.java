package org.kanyin.cli.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Finding;
import org.kanyin.intake.model.Remark;

/** Prints what an import has to say: of each remark also its doubt and its place in the file. */
public final class ImportPrinter {
  private final Terminal terminal;
  private final PrintOptions options;

  public ImportPrinter(Terminal terminal, PrintOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  /**
   * Prints remarks and findings, and writes the report.
   *
   * @param title of the report
   * @param findings of the import as a whole
   * @return everything that was said
   */
  public List<Finding> print(String title, List<Remark> remarks, List<Finding> findings) {
    List<Finding> told = new ArrayList<>(remarks.stream().map(Remark::finding).toList());
    told.addAll(findings);
    List<Finding> all = options.withReport(title, told);
    if (options.format() == Terminal.Format.JSON) {
      List<String> objects = new ArrayList<>();
      remarks.forEach(r -> objects.add(FindingJson.object(r.finding(), facts(r))));
      all.subList(remarks.size(), all.size())
          .forEach(f -> objects.add(FindingJson.object(f, Map.of())));
      terminal.printJson(FindingJson.document(objects, ""));
    } else {
      terminal.print(RemarkGroups.of(remarks), Terminal.Format.TEXT);
      terminal.print(all.subList(remarks.size(), all.size()), Terminal.Format.TEXT);
    }
    return all;
  }

  /** What a program needs to sort and to find: a doubt of 0 is a fact too. */
  private static Map<String, Object> facts(Remark r) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("kind", r.kind().key());
    facts.put("doubt", r.doubt());
    put(facts, "paragraph", r.paragraph());
    put(facts, "words", r.words());
    put(facts, "removed", r.removed());
    put(facts, "added", r.added());
    return facts;
  }

  private static void put(Map<String, Object> facts, String name, Object value) {
    if (!value.equals("") && !value.equals(0)) {
      facts.put(name, value);
    }
  }
}
