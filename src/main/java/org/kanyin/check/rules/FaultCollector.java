package org.kanyin.check.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.RuleTable;

/** Collects what the rules find. */
public final class FaultCollector {
  public static final FindingCatalogue CATALOGUE = FindingCatalogue.of(FaultCollector.class);

  /** A page that is wrong all over is reported so often and no more. */
  private static final int MOST_OF_A_CODE = 200;

  private final CheckContext context;
  private final CheckRequest options;
  private final List<Fault> found = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private int accepted;

  public FaultCollector(CheckContext context, CheckRequest options) {
    this.context = context;
    this.options = options;
  }

  public void add(String code, FaultLocation spot, Object... arguments) {
    if (context.follows(code, spot.page())) {
      return;
    }
    if (!options.wants(code) || counts.merge(code, 1, Integer::sum) > MOST_OF_A_CODE) {
      return;
    }
    if (context.accepts(code, spot)) {
      accepted++;
      return;
    }
    String file = context.pdf().file();
    Place place = spot.page() == 0 ? Place.file(file) : Place.page(file, spot.page());
    Finding finding =
        CATALOGUE.finding(code, place, arguments).withText(spot.text()).withContext(spot.context());
    found.add(
        new Fault(finding, RuleTable.weight(code, context.isCover(spot.page())), spot.marks()));
  }

  public List<Fault> found() {
    return found;
  }

  public int accepted() {
    return accepted;
  }
}
