package org.kanyin.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kanyin.diff.model.Comparison;
import org.kanyin.diff.model.DiffRequest;
import org.w3c.dom.Node;

/**
 * Forty rounds of the samples with seeded edits, in three forms: each correction has its answer,
 * nothing but what nobody asked for is told so, and what follows from these is told as following.
 * The name of a test is its seed; {@code -Drounds=7,8} runs others.
 */
@Tag("long")
class SeededRoundsTest {
  private static final int ROUNDS = 40;
  private static final List<Path> SAMPLES =
      List.of(
          Path.of("samples/demo"),
          Path.of("samples/demo"),
          Path.of("samples/demo"),
          Path.of("samples/archive/2024-06"),
          Path.of("samples/archive/2021-11"));

  @TempDir static Path temporary;
  private static final Map<Path, Path> PRINTED = new HashMap<>();

  static Stream<Long> seeds() {
    String asked = System.getProperty("rounds", "");
    return asked.isEmpty()
        ? LongStream.rangeClosed(1, ROUNDS).boxed()
        : Stream.of(asked.split(",")).map(Long::valueOf);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aRoundIsToldExactly(long seed) {
    Path sample = SAMPLES.get((int) (seed % SAMPLES.size()));
    Path home = temporary.resolve("seed" + seed);
    RoundFolder old = RoundFolder.copy(sample, home.resolve("old"));
    RoundFolder revised = RoundFolder.copy(sample, home.resolve("new"));
    SeededRound round = new SeededRound(revised, seed);
    revised.save();
    for (int more = 1; !Rounds.isIssue(revised.issue()); more++) {
      // Some edits together make no issue, a note in a place that has none: others are drawn.
      revised = RoundFolder.copy(sample, home.resolve("new" + more));
      round = new SeededRound(revised, seed + 1_000_000L * more);
      revised.save();
    }
    Path a = PRINTED.computeIfAbsent(sample, s -> Rounds.print(old.issue(), Map.of()));
    Path b = Rounds.print(revised.issue(), Map.of());
    Path table = home.resolve("改正.csv");
    try {
      Files.writeString(table, round.table(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    DiffRequest request = new DiffRequest(Optional.of(table), false, DiffRequest.TOLERANCE);
    List<String> wrong = new ArrayList<>();
    wrong.addAll(wrong("xml-xml", round, Rounds.compare(old.issue(), revised.issue(), request)));
    wrong.addAll(wrong("pdf-pdf", round, Rounds.compare(a, b, request)));
    wrong.addAll(wrong("xml-pdf", round, Rounds.compare(old.issue(), b, request)));
    assertThat(wrong).as("seed " + seed + " of " + sample + ": " + round.edits()).isEmpty();
  }

  /** What is told otherwise than it was done. */
  private static List<String> wrong(String form, SeededRound round, Comparison comparison) {
    List<String> wrong = new ArrayList<>();
    List<String> unasked = new ArrayList<>();
    Set<Integer> answered = new HashSet<>();
    for (Comparison.Item item : comparison.items()) {
      String message = item.finding().message();
      switch (item.finding().code()) {
        case "D010", "D009" -> unasked.add(message);
        case "D020", "D021" -> {
          int row = Integer.parseInt(message.replaceAll(".*改正表第 (\\d+) 行.*", "$1"));
          boolean done = item.finding().code().equals("D020");
          if (!answered.add(row) || round.isDone(row) != done) {
            wrong.add(message);
          }
        }
        case "D055" -> {
          // Of a paragraph that begins after a full line a page says nothing.
          int row = Integer.parseInt(message.replaceAll(".*改正表第 (\\d+) 行.*", "$1"));
          if (!answered.add(row) || form.equals("xml-xml") || !round.isOfParagraph(row)) {
            wrong.add(message);
          }
        }
        case "D011" -> {}
        default -> wrong.add(item.finding().code() + " " + message);
      }
    }
    if (answered.size() != round.rows()) {
      wrong.add("answered " + answered + " of " + round.rows());
    }
    boolean manuscripts = form.equals("xml-xml");
    List<RoundEdit> wanted =
        new ArrayList<>(round.unasked().stream().filter(e -> manuscripts || e.inPrint()).toList());
    RoundEdit[] edits = new RoundEdit[unasked.size()];
    wanted.forEach(e -> assign(e, unasked, edits, new HashSet<>()));
    for (int i = 0; i < edits.length; i++) {
      String message = unasked.get(i);
      RoundEdit told = edits[i];
      if (told == null) {
        wrong.add("D010 " + message);
        continue;
      }
      wanted.remove(told);
      // Of two edits with one sign between them a finding may say both.
      wanted.removeIf(e -> (told.isBeside(e) || e.isBeside(told)) && e.isTold(message));
    }
    wanted.forEach(e -> wrong.add("silent: " + e));
    if (!wrong.isEmpty()) {
      unasked.forEach(m -> wrong.add("told " + m));
    }
    wrong.replaceAll(w -> form + ": " + w);
    return wrong;
  }

  /** Gives the edit a finding that tells it; those given before may take others (Kuhn). */
  private static boolean assign(
      RoundEdit edit, List<String> messages, RoundEdit[] edits, Set<Integer> seen) {
    for (int i = 0; i < edits.length; i++) {
      if (edit.isTold(messages.get(i)) && seen.add(i)) {
        if (edits[i] == null || assign(edits[i], messages, edits, seen)) {
          edits[i] = edit;
          return true;
        }
      }
    }
    return false;
  }

  /** The edits of one round. */
  private static final class SeededRound {
    private final List<RoundEdit> unasked = new ArrayList<>();
    private final List<RoundEdit> all = new ArrayList<>();
    private final List<Boolean> done = new ArrayList<>();
    private final StringBuilder table = new StringBuilder("\uFEFF上下文,误,正\n");

    SeededRound(RoundFolder folder, long seed) {
      Random random = new Random(seed);
      Set<Node> taken = Collections.newSetFromMap(new IdentityHashMap<>());
      EditDraw draw = new EditDraw(folder, random, taken);
      // What is done last does not change the words that others were found by.
      List<RoundEdit> edits = draw.some();
      for (RoundEdit edit : edits) {
        int lot = random.nextInt(10);
        boolean asked = edit.isAskable() && lot < 7;
        boolean made = !asked || lot < 5;
        all.add(edit);
        if (asked) {
          ask(edit, made);
        } else {
          unasked.add(edit);
        }
        if (made) {
          edit.make().run();
        }
      }
    }

    private void ask(RoundEdit edit, boolean made) {
      for (RoundEdit.Row row : edit.corrections()) {
        table.append(row.context()).append(',').append(row.wrong()).append(',');
        table.append(row.right()).append('\n');
        done.add(made);
      }
    }

    String table() {
      return table.toString();
    }

    /** Whether the correction in that row of the table was made; the first has row 2. */
    boolean isDone(int row) {
      return done.get(row - 2);
    }

    /** Whether the row asks for a paragraph to begin, or to begin no longer. */
    boolean isOfParagraph(int row) {
      return table.toString().lines().skip(row - 1).findFirst().orElseThrow().contains("¶");
    }

    int rows() {
      return done.size();
    }

    List<RoundEdit> unasked() {
      return unasked;
    }

    String edits() {
      StringBuilder out = new StringBuilder();
      all.forEach(e -> out.append("\n  ").append(unasked.contains(e) ? "unasked " : "").append(e));
      return out.append('\n').append(table).toString();
    }
  }
}
