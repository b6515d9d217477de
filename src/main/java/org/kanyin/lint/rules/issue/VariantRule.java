package org.kanyin.lint.rules.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.RoomTable;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.PartKind;

/** Two forms of one thing in an issue, of those that {@code variants.tsv} lists. */
public final class VariantRule implements LintRule {
  private final List<String[]> forms =
      RoomTable.rowsUnderHeadings(VariantRule.class, "variants.tsv");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (String[] pair : forms) {
      List<TextFault> one = all(manuscript, pair[0], pair[1]);
      List<TextFault> other = all(manuscript, pair[1], pair[0]);
      if (!one.isEmpty() && !other.isEmpty()) {
        remarks.addAll(one.size() <= other.size() ? one : other);
      }
    }
    return remarks;
  }

  private static List<TextFault> all(Manuscript manuscript, String form, String instead) {
    List<TextFault> found = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      first(p, form)
          .ifPresent(at -> found.add(TextFault.of("L046", p, at, at + form.length(), instead)));
    }
    return found;
  }

  private static Optional<Integer> first(Passage p, String form) {
    boolean looked = p.isRead() || (p.is(PartKind.DISTRIBUTION) && !form.startsWith("各"));
    int at = looked ? p.text().indexOf(form) : -1;
    boolean bare = at == 0 || (at > 0 && "各全".indexOf(p.text().charAt(at - 1)) < 0);
    return bare ? Optional.of(at) : Optional.empty();
  }
}
