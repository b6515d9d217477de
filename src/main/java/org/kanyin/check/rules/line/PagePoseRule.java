package org.kanyin.check.rules.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PagePose;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.LengthText;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.TextLine;

/** Pages that are scaled, moved or turned as a whole: front and back do not register. */
public final class PagePoseRule implements Rule {
  /** Points: less is rounding. */
  private static final double LEAST = 0.5;

  private static final Map<Integer, String> TURNS = Map.of(90, "横", 180, "倒");

  @Override
  public List<String> codes() {
    return List.of("K083", "K084", "K115");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    // That a page's unit is another is K055's.
    Stream<Violation> posed =
        context.structure().pages().stream()
            .filter(layout -> layout.page().userUnit() == 1)
            .flatMap(
                layout ->
                    Optional.ofNullable(context.poses().get(layout.number())).stream()
                        .map(pose -> violation(layout, pose)));
    return Stream.concat(turned(context), posed);
  }

  /** Content that was turned on its sheet; a sheet that is shown turned is told by its boxes. */
  private static Stream<Violation> turned(CheckContext context) {
    return context.pdf().pages().stream()
        .filter(p -> context.issue().isPresent() && p.rotation() == 0 && p.textAngle() != 0)
        .map(
            p ->
                Violation.of(
                    "K115", FaultLocation.page(p.number()), TURNS.get(Math.abs(p.textAngle()))));
  }

  private static Violation violation(PageLayout layout, PagePose pose) {
    FaultLocation location =
        layout.page().lines().stream()
            .map(TextLine::box)
            .reduce(Box::with)
            .map(b -> FaultLocation.box(layout.number(), b))
            .orElseGet(() -> FaultLocation.page(layout.number()));
    return pose.isScaled()
        ? Violation.of("K083", location, String.format(Locale.ROOT, "%.1f", 100 * pose.scale()))
        : Violation.of("K084", location, moved(pose));
  }

  private static String moved(PagePose pose) {
    List<String> ways = new ArrayList<>();
    if (Math.abs(pose.down()) > LEAST) {
      ways.add((pose.down() > 0 ? "下 " : "上 ") + millimetres(pose.down()));
    }
    if (Math.abs(pose.right()) > LEAST) {
      ways.add((pose.right() > 0 ? "右 " : "左 ") + millimetres(pose.right()));
    }
    return String.join("，偏", ways);
  }

  private static String millimetres(double points) {
    return LengthText.millimetres(Math.abs(points)) + " 毫米";
  }
}
