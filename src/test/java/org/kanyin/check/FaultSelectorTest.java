package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Profile;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Box;

final class FaultSelectorTest {
  /** The second page is smaller than the others. */
  private static final CheckContext CONTEXT =
      new CheckContext(
          SketchedPdf.pdf(
              SketchedPdf.trimmed(1, SketchedPdf.PAPER, true, 0),
              SketchedPdf.trimmed(2, new Box(100, 100, 400, 500), true, 0),
              SketchedPdf.trimmed(3, SketchedPdf.PAPER, true, 0)),
          Optional.empty(),
          Profile.PRINT,
          Optional.empty());

  private static List<String> selected(CheckRequest request, Violation... violations) {
    return FaultSelector.select(Stream.of(violations), CONTEXT, request).faults().stream()
        .map(f -> f.finding().code() + " " + f.finding().place().page())
        .toList();
  }

  private static Violation on(int page, String code) {
    return Violation.of(code, FaultLocation.page(page), "", "", "");
  }

  @Test
  void onlyWhatWasAskedFor() {
    Violation[] both = {on(1, "K054"), on(1, "K055")};
    assertThat(selected(CheckRequest.DEFAULT, both)).containsExactly("K054 1", "K055 1");
    assertThat(selected(CheckRequest.DEFAULT.withOnly(Set.of("K055")), both))
        .containsExactly("K055 1");
    assertThat(selected(CheckRequest.DEFAULT.withSkip(Set.of("K055")), both))
        .containsExactly("K054 1");
  }

  @Test
  void whatIsMeasuredFromEdgesSaysNothingOfAPageWithOtherEdges() {
    assertThat(selected(CheckRequest.DEFAULT, on(1, "K002"), on(2, "K002"), on(2, "K001")))
        .containsExactly("K002 1", "K001 2");
  }

  @Test
  void oneCodeIsToldSoOftenAndNoMore() {
    Violation[] many =
        IntStream.range(0, 300).mapToObj(i -> on(1, "K030")).toArray(Violation[]::new);
    assertThat(selected(CheckRequest.DEFAULT, many)).hasSize(200);
  }
}
