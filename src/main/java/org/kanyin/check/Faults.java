package org.kanyin.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;

/** Collects what the rules find. */
final class Faults {
  static final Catalogue CATALOGUE = Catalogue.of(Faults.class);

  /** A page that is wrong all over is reported so often and no more. */
  private static final int MOST_OF_A_CODE = 200;

  private final Subject subject;
  private final Options options;
  private final List<Fault> found = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private int accepted;

  Faults(Subject subject, Options options) {
    this.subject = subject;
    this.options = options;
  }

  void add(String code, Spot spot, Object... arguments) {
    if (subject.follows(code, spot.page())) {
      return;
    }
    if (!options.wants(code) || counts.merge(code, 1, Integer::sum) > MOST_OF_A_CODE) {
      return;
    }
    if (subject.accepts(code, spot)) {
      accepted++;
      return;
    }
    String file = subject.pdf().file();
    Place place = spot.page() == 0 ? Place.file(file) : Place.page(file, spot.page());
    Finding finding =
        CATALOGUE
            .finding(code, place, arguments)
            .withText(spot.text())
            .withContext(spot.context());
    found.add(new Fault(finding, RuleTable.weight(code, subject.isCover(spot.page())), spot.marks()));
  }

  List<Fault> found() {
    return found;
  }

  int accepted() {
    return accepted;
  }
}
