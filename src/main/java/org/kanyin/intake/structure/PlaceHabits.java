package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.intake.draft.DraftAuthor;
import org.kanyin.intake.model.OfficeHabits;
import org.kanyin.intake.model.OfficeHabits.Kind;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/** Authors' places as the office writes them. */
final class PlaceHabits {
  private PlaceHabits() {}

  static List<DraftAuthor> applied(List<DraftAuthor> authors, OfficeHabits habits, RemarkLog log) {
    List<DraftAuthor> all = new ArrayList<>();
    for (DraftAuthor author : authors) {
      List<String> settled = habits.of(Kind.PLACE, author.affiliation());
      if (settled.isEmpty() || author.affiliation().isEmpty()) {
        all.add(author);
      } else {
        String place = settled.get(settled.size() - 1);
        log.changed("W085", Spot.FILE, author.affiliation(), place, author.affiliation(), place);
        all.add(new DraftAuthor(author.name(), author.organization(), place));
      }
    }
    return List.copyOf(all);
  }
}
