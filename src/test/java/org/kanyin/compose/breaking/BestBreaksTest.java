package org.kanyin.compose.breaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kanyin.compose.RandomParagraphs;
import org.kanyin.compose.line.BreakOpportunities;
import org.kanyin.compose.line.Glue;
import org.kanyin.compose.line.LineFit;
import org.kanyin.compose.line.LineFitter;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Setting;
import org.kanyin.compose.text.PreparedText;

/**
 * The breaks are the best there are (rules 14, 23): compared with a search that leaves nothing out,
 * over every pair of places where a line may begin and end, by the same costs.
 */
final class BestBreaksTest {
  private static final int EM = 12_000;
  private static final long UNREACHED = Long.MAX_VALUE / 2;

  /** Every line that a paragraph could have. */
  private static final class AllLines {
    private final PreparedText text;
    private final LineFitter fitter;
    private final byte[] opportunities;
    private final BreakCandidates candidates;
    private final ParagraphBreaker breaker;
    private final long[][] cost;

    AllLines(Paragraph p) {
      text = new PreparedText(p);
      Glue glue = new Glue(text);
      opportunities = BreakOpportunities.in(text, glue);
      fitter = new LineFitter(text, glue, opportunities, text.setting);
      candidates = new BreakCandidates(text, fitter, opportunities);
      breaker = new ParagraphBreaker(text, glue, opportunities);
      cost = new long[text.n][];
    }

    /** What each line from one start costs, by its end; {@link #UNREACHED} where there is none. */
    long[] from(int from) {
      if (cost[from] == null) {
        long[] all = new long[text.n + 1];
        Arrays.fill(all, UNREACHED);
        boolean any = false;
        for (int k = from + 1; k <= text.n && (k == from + 1 || !text.control(k - 2)); k++) {
          if (opportunities[k] != BreakOpportunities.NONE) {
            LineFit line = fitter.fit(from, k);
            all[k] = line.overfull() ? UNREACHED : line.cost();
            any |= !line.overfull();
          }
        }
        if (!any) {
          BreakCandidates.Ends lastResort = candidates.from(from);
          for (int c = 0; c < lastResort.count(); c++) {
            all[lastResort.end(c)] = lastResort.cost(c);
          }
        }
        cost[from] = all;
      }
      return cost[from];
    }

    long best(int from, int to) {
      long[] best = new long[to + 1];
      Arrays.fill(best, UNREACHED);
      best[from] = 0;
      for (int k = from; k < to; k++) {
        for (int end = k + 1; best[k] < UNREACHED && end <= to; end++) {
          if (from(k)[end] < UNREACHED) {
            best[end] = Math.min(best[end], best[k] + from(k)[end]);
          }
        }
      }
      return best[to];
    }

    long chosen(ParagraphBreaker.Part part) {
      long sum = 0;
      int from = part.from();
      for (int end : part.ends()) {
        sum += from(from)[end];
        from = end;
      }
      return sum;
    }
  }

  @Test
  void noOtherBreaksAreBetter() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("best breaks, -Dseed=" + seed);
    Random random = new Random(seed);
    int loose = 0;
    for (int round = 0; round < 10_000; round++) {
      Paragraph p = paragraph(random);
      AllLines all = new AllLines(p);
      for (ParagraphBreaker.Part part : all.breaker.parts()) {
        long best = all.best(part.from(), part.to());
        loose += best >= LineFitter.LOOSE ? 1 : 0;
        assertThat(all.chosen(part))
            .as("seed %d round %d: %s", seed, round, about(p, part))
            .isEqualTo(best);
      }
    }
    assertThat(loose).as("parts that had to be loose").isGreaterThan(1000);
  }

  /** Filled one after another, each line takes as much as it can (preset print-2023). */
  @Test
  void noLineThatIsFilledCouldTakeMore() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("filled lines, -Dseed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      Paragraph p = with(paragraph(random), Setting.preset("print-2023"));
      AllLines all = new AllLines(p);
      for (ParagraphBreaker.Part part : all.breaker.parts()) {
        if (p.text().indexOf(Paragraph.PAGE_END) >= 0) {
          continue; // A part that must be full to its end is composed over the whole.
        }
        int from = part.from();
        for (int end : part.ends()) {
          long[] costs = all.from(from);
          assertThat(costs[end]).as("seed %d round %d: no line", seed, round).isLessThan(UNREACHED);
          for (int k = end + 1; k <= part.to(); k++) {
            assertThat(costs[k])
                .as("seed %d round %d: %s", seed, round, about(p, part))
                .isEqualTo(UNREACHED);
          }
          from = end;
        }
      }
    }
  }

  private static Paragraph paragraph(Random random) {
    Paragraph p = RandomParagraphs.next(random);
    Setting s = p.setting().with("line-breaking", "optimum");
    int measure = (random.nextBoolean() ? 4 + random.nextInt(6) : 4 + random.nextInt(57)) * EM;
    return new Paragraph(
        p.text(),
        p.spans(),
        p.boxes(),
        p.tail(),
        measure + (random.nextInt(3) == 0 ? random.nextInt(EM) : 0),
        p.indent(),
        p.align(),
        random.nextInt(5) == 0 ? Align.JUSTIFY : Align.START,
        0,
        s);
  }

  private static Paragraph with(Paragraph p, Setting s) {
    return new Paragraph(
        p.text(),
        p.spans(),
        p.boxes(),
        p.tail(),
        p.measure(),
        p.indent(),
        p.align(),
        p.alignLast(),
        0,
        s);
  }

  private static String about(Paragraph p, ParagraphBreaker.Part part) {
    List<String> lines = new ArrayList<>();
    PreparedText text = new PreparedText(p);
    int from = part.from();
    for (int end : part.ends()) {
      lines.add(p.text().substring(text.start[from], text.start[end]));
      from = end;
    }
    return p.measure() / (double) EM + " em " + p.align() + " " + String.join("⏎", lines);
  }
}
