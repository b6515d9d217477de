package org.kanyin.lint.rules.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.PartKind;

/** A body that sends the issue to itself, before all others. */
public final class DistributionRule implements LintRule {
  /** A shorter name is any body's. */
  private static final int LEAST = 4;

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    Optional<Passage> publisher = manuscript.first(PartKind.PUBLISHER);
    Optional<Passage> list = manuscript.first(PartKind.DISTRIBUTION);
    List<TextFault> remarks = new ArrayList<>();
    if (publisher.isPresent() && list.isPresent()) {
      String first = list.get().text().replaceFirst("[，、；。\\s].*", "");
      boolean itself = publisher.get().line().endsWith(first) && first.length() >= LEAST;
      if (itself) {
        remarks.add(TextFault.of("L051", list.get(), 0, first.length(), publisher.get().line()));
      }
    }
    return remarks;
  }
}
