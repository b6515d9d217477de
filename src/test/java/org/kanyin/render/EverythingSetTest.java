package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Trace;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.Issue;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.Node;
import org.kanyin.manifest.RandomManifest;

/**
 * Whatever the contract's grammar allows is set: every character of every element stands on the
 * pages as often as it should, and nothing else claims to be the manuscript's.
 */
final class EverythingSetTest {
  private static final int ROUNDS = Integer.getInteger("kanyin.renders", 25);

  @TempDir Path folder;

  @Test
  void everyCharacterStandsOnThePages() throws IOException {
    RandomManifest.pictures(folder);
    PrintRoom room = new PrintRoom(new Workspace(Path.of(".")));
    List<String> faults = new ArrayList<>();
    int characters = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Path file = folder.resolve("issue.xml");
      Files.writeString(file, new RandomManifest(seed).issue());
      Issue issue = new ManifestReader().read(file).value().orElseThrow();
      for (Options.Pagination pages : Options.Pagination.values()) {
        String about = "seed " + seed + " " + pages + ": ";
        Outcome<Rendered> set =
            room.render(file, new Options(Optional.empty(), pages, Map.of(), List.of()));
        set.findings().stream().filter(Finding::isError).forEach(f -> faults.add(about + f));
        set.value().ifPresent(r -> compare(issue, r.trace()).forEach(f -> faults.add(about + f)));
      }
      characters += issue.root().text().length();
    }
    System.out.println(ROUNDS + " random issues set, " + characters + " characters each three times");
    assertThat(faults).isEmpty();
  }

  /** How often each character of each element is shown: on the pages, and in the contents. */
  private static final class Shown {
    final Map<String, int[]> body = new HashMap<>();
    final Map<String, int[]> contents = new HashMap<>();
  }

  private static List<String> compare(Issue issue, Trace trace) {
    List<String> faults = new ArrayList<>();
    Map<String, Node.Element> elements = new HashMap<>();
    issue.root().descendants().forEach(e -> elements.put(e.id(), e));
    Shown shown = new Shown();
    for (Trace.Page page : trace.pages()) {
      boolean contents = page.number() > 1 && page.number() < bodyStart(trace);
      for (Trace.Line line : page.lines()) {
        for (Trace.Run run : line.runs()) {
          String whole = elements.get(run.block()).text();
          String there = line.text().substring(run.from(), run.to());
          if (!whole.startsWith(there, run.start())) {
            faults.add(run + " is not " + there);
            continue;
          }
          int[] counts =
              (contents ? shown.contents : shown.body)
                  .computeIfAbsent(run.block(), b -> new int[whole.length()]);
          for (int i = run.from(); i < run.to(); i++) {
            counts[run.of(i)]++;
          }
        }
      }
    }
    issue.root().elements().forEach(e -> walk(e, e.name(), shown, faults));
    return faults;
  }

  private static int bodyStart(Trace trace) {
    return trace.pages().stream()
        .filter(p -> p.folio().equals("1"))
        .reduce((a, b) -> b)
        .map(Trace.Page::number)
        .orElseThrow();
  }

  /** @param path names from the issue down */
  private static void walk(Node.Element e, String path, Shown shown, List<String> faults) {
    boolean holdsText =
        e.children().stream().anyMatch(Node.Text.class::isInstance)
            || e.elements().anyMatch(c -> path.matches(".*/(p|heading|title|cell|caption|credit)"));
    boolean inline = e.name().matches("strong|em|a|sup|sub");
    if (holdsText && !inline) {
      check(e, path, shown, faults);
    }
    e.elements().forEach(c -> walk(c, path + "/" + c.name(), shown, faults));
  }

  private static void check(Node.Element e, String path, Shown shown, List<String> faults) {
    String text = e.text();
    int[] body = shown.body.getOrDefault(e.id(), new int[text.length()]);
    int[] contents = shown.contents.getOrDefault(e.id(), new int[text.length()]);
    for (int i = 0; i < text.length(); i++) {
      // A blank at a line's end is not drawn.
      boolean blank = Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u3000';
      int least = blank ? 0 : 1;
      boolean inBody = path.contains("/head/") ? body[i] >= least : within(body[i], least, Expected.body(e, path));
      if (!inBody || !within(contents[i], least, Expected.contents(e, path))) {
        faults.add(
            e.id() + " character " + i + " of “" + text + "”: body " + Arrays.toString(body)
                + " contents " + Arrays.toString(contents));
        return;
      }
    }
  }

  private static boolean within(int count, int least, int most) {
    return count <= most && count >= Math.min(least, most);
  }

  /** What the contract promises of an element's text: how often, and where. */
  private static final class Expected {
    private static Map<String, Integer> authors = Map.of();

    static int body(Node.Element e, String path) {
      if (path.matches("section/title|.*/toc-title")) {
        return 0;
      }
      return 1;
    }

    static int contents(Node.Element e, String path) {
      return path.matches("section/title|.*article/(toc-title|author)") ? 1 : 0;
    }
  }
}
