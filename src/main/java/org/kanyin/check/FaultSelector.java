package org.kanyin.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PagePose;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.RuleTable;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Box;

/**
 * Which of the rules' violations are reported: not those that were not asked for, that only follow
 * from a fault of the whole page, or that the editors accept.
 */
final class FaultSelector {
  static final FindingCatalogue CATALOGUE = FindingCatalogue.of(FaultSelector.class);

  /** How sure a sentence is that says what most pages say. */
  private static final String INFERRED = "（没有清单，由版面推断。）";

  /** What is told of a file's way: how often, on how many pages. */
  private static final String HABITUAL = "（这样的共 %d 处，在 %d 页上，不一一列出。）";

  /** In so many places it is told in each. */
  private static final int FEW = 5;

  /** A page that is wrong all over is reported so often and no more. */
  private static final int MOST_OF_A_CODE = 200;

  /**
   * What is left.
   *
   * @param faults in the order of the violations
   * @param accepted how many faults the editors accept
   */
  record Selection(List<Fault> faults, int accepted) {}

  private final CheckContext context;
  private final CheckRequest request;
  private final AcceptedFaults acceptances;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<Violation, String> habits = new IdentityHashMap<>();
  private final List<Violation> told = new ArrayList<>();
  private int accepted;

  private FaultSelector(CheckContext context, CheckRequest request) {
    this.context = context;
    this.request = request;
    this.acceptances = AcceptedFaults.of(context.issue());
  }

  static Selection select(
      Stream<Violation> violations, CheckContext context, CheckRequest request) {
    FaultSelector selector = new FaultSelector(context, request);
    List<Violation> told = ConsequentFaults.without(violations.filter(selector::isAsked).toList());
    (context.issue().isPresent() ? told.stream() : selector.once(told))
        .forEachOrdered(selector::take);
    List<Fault> faults = LineRuns.of(selector.told).stream().map(selector::fault).toList();
    return new Selection(faults, selector.accepted);
  }

  /** Of what a file does in many places the first, and how often. */
  private Stream<Violation> once(List<Violation> all) {
    Map<String, List<Violation>> byCode =
        all.stream().collect(Collectors.groupingBy(Violation::code));
    byCode.values().removeIf(v -> v.size() <= few(v.get(0).code()));
    byCode.forEach(
        (code, v) ->
            habits.put(
                v.get(0),
                String.format(
                    Locale.ROOT,
                    HABITUAL,
                    v.size(),
                    v.stream().map(x -> x.location().page()).distinct().count())));
    return all.stream().filter(v -> !byCode.containsKey(v.code()) || habits.containsKey(v));
  }

  /** In so many places a code is told in each; what could not be read is told once. */
  private static int few(String code) {
    if (RuleTable.has(code, RuleTable.Trait.TEXT_UNREAD)) {
      return 1;
    }
    return RuleTable.has(code, RuleTable.Trait.HABIT) ? FEW : Integer.MAX_VALUE;
  }

  private boolean isAsked(Violation violation) {
    return !follows(violation.code(), violation.location().page())
        && request.wants(violation.code());
  }

  private void take(Violation violation) {
    if (counts.merge(violation.code(), 1, Integer::sum) > MOST_OF_A_CODE) {
      return;
    }
    if (acceptances.accept(violation, context)) {
      accepted++;
      return;
    }
    told.add(violation);
  }

  /** Whether a fault of that kind, there, only follows from another fault of the whole page. */
  private boolean follows(String code, int page) {
    boolean doubled =
        context.doubledPages().containsKey(page)
            && !RuleTable.has(code, RuleTable.Trait.SAID_OF_DOUBLED_PAGE);
    boolean irregular =
        context.pageBoxes().irregular().contains(page)
            && RuleTable.has(code, RuleTable.Trait.MEASURED_FROM_EDGES);
    boolean strange =
        context.strangePages().contains(page)
            && RuleTable.isCounted(code)
            && !RuleTable.has(code, RuleTable.Trait.SAID_OF_STRANGE_PAGE);
    return doubled || irregular || strange;
  }

  private Fault fault(LineRuns.Run run) {
    Violation violation = run.violation();
    FaultLocation location = violation.location();
    String file = context.pdf().file();
    Place place = location.page() == 0 ? Place.file(file) : Place.page(file, location.page());
    Finding finding =
        CATALOGUE
            .finding(violation.code(), place, violation.arguments().toArray())
            .withText(location.text())
            .withContext(location.context());
    if (run.lines() > 1) {
      finding = finding.remarking("（连同下面的共 " + run.lines() + " 行）");
    }
    if (context.issue().isEmpty() && RuleTable.has(violation.code(), RuleTable.Trait.INFERRED)) {
      finding = finding.asWarning(INFERRED);
    }
    String habit = habits.get(violation);
    if (habit != null) {
      finding = finding.saying(finding.message() + habit);
    }
    double weight = RuleTable.weight(violation.code(), isCover(location.page()));
    return new Fault(finding, weight, shown(location));
  }

  /** Where the marks stand on the pages as they are. */
  private List<PageRegion> shown(FaultLocation location) {
    return location.marks().stream()
        .map(m -> new PageRegion(m.page(), shown(m, !location.glyphs().isEmpty())))
        .toList();
  }

  /** Text is measured as it was set, pictures and rules as they are seen. */
  private Box shown(PageRegion mark, boolean isText) {
    PagePose pose = context.poses().get(mark.page());
    Box box = pose == null ? mark.box() : pose.shown(mark.box());
    return isText ? context.pdf().pages().get(mark.page() - 1).shown(box) : box;
  }

  private boolean isCover(int page) {
    return page > 0 && context.structure().pages().get(page - 1).kind() == PageLayout.Kind.COVER;
  }
}
