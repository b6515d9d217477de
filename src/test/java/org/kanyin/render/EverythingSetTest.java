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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.RandomManifest;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * Whatever the contract's grammar allows is set: every character of every element stands on the
 * pages as often as it should, and nothing else claims to be the manuscript's.
 */
final class EverythingSetTest {
  private static final int ROUNDS = Integer.getInteger("kanyin.renders", 12);

  /** Heads of tables stand on every page of theirs. */
  private static final int REPEATED = -1;

  @TempDir Path folder;

  @Test
  void everyCharacterStandsOnThePages() throws IOException {
    RandomManifest.pictures(folder);
    IssueRenderer renderer = new IssueRenderer(new Workspace(Path.of(".")));
    List<String> faults = new ArrayList<>();
    int characters = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Path file = folder.resolve("issue.xml");
      Files.writeString(file, new RandomManifest(seed).issue());
      Issue issue = new ManifestReader().read(file).value().orElseThrow();
      for (RenderRequest.Pagination pages :
          List.of(RenderRequest.Pagination.FREE, RenderRequest.Pagination.PINNED)) {
        String about = "seed " + seed + " " + pages + ": ";
        faults(renderer, file, issue, pages).forEach(f -> faults.add(about + f));
      }
      characters += issue.root().text().length();
    }
    System.out.println(ROUNDS + " random issues set, " + characters + " characters, each twice");
    assertThat(faults).isEmpty();
  }

  static List<String> faults(
      IssueRenderer renderer, Path file, Issue issue, RenderRequest.Pagination pages) {
    Outcome<Rendered> set = renderer.render(file, RenderRequest.DEFAULT.withPagination(pages));
    List<String> faults = new ArrayList<>();
    set.findings().stream().filter(Finding::isError).forEach(f -> faults.add(f.toString()));
    set.value().ifPresent(r -> faults.addAll(compare(issue, r.trace())));
    return faults;
  }

  /** How often each character of each element is shown: on the pages, and in the contents. */
  private static final class Shown {
    final Map<String, int[]> body = new HashMap<>();
    final Map<String, int[]> contents = new HashMap<>();
  }

  private static List<String> compare(Issue issue, LayoutTrace trace) {
    List<String> faults = new ArrayList<>();
    Map<String, Node.Element> elements = new HashMap<>();
    issue.root().descendants().forEach(e -> elements.put(e.id(), e));
    Shown shown = new Shown();
    for (LayoutTrace.Page page : trace.pages()) {
      boolean contents = page.number() > 1 && page.number() < bodyStart(trace);
      // Running heads show the masthead's name again.
      for (LayoutTrace.Line line :
          page.lines().stream().filter(l -> l.region().equals("body")).toList()) {
        for (LayoutTrace.Run run : line.runs()) {
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
    walk(issue.root(), shown, faults);
    return faults;
  }

  private static int bodyStart(LayoutTrace trace) {
    return trace.pages().stream()
        .filter(p -> p.folio().equals("1"))
        .reduce((a, b) -> b)
        .map(LayoutTrace.Page::number)
        .orElseThrow();
  }

  private static void walk(Node.Element parent, Shown shown, List<String> faults) {
    for (Node.Element e : parent.elements().toList()) {
      if (isSetOnItsOwn(e)) {
        check(e, parent, shown, faults);
      }
      // The contents have no notes: M122 says so.
      if (!e.name().equals("toc-title")) {
        walk(e, shown, faults);
      }
    }
  }

  private static boolean isSetOnItsOwn(Node.Element e) {
    boolean inLine = e.kind() instanceof InlineKind && !e.is(InlineKind.FOOTNOTE);
    boolean empty = e.kind().content() == ElementKind.Content.NOTHING;
    return !e.holdsElements() && !inLine && !empty;
  }

  private static void check(Node.Element e, Node.Element parent, Shown shown, List<String> faults) {
    String text = e.text();
    int[] body = shown.body.getOrDefault(e.id(), new int[text.length()]);
    int[] contents = shown.contents.getOrDefault(e.id(), new int[text.length()]);
    for (int i = 0; i < text.length(); i++) {
      // A blank at a line's end is not drawn.
      boolean blank = Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u3000';
      if (!right(body[i], blank, inBody(e, parent))
          || !right(contents[i], blank, inContents(e, parent))) {
        faults.add(
            e.id()
                + " character "
                + i
                + " of “"
                + text
                + "”: pages "
                + Arrays.toString(body)
                + ", contents "
                + Arrays.toString(contents));
        return;
      }
    }
  }

  private static boolean right(int count, boolean blank, int wanted) {
    return count == wanted || (blank && count == 0) || (wanted == REPEATED && count > 0);
  }

  /** How often the contract has an element's text outside the contents. */
  private static int inBody(Node.Element e, Node.Element parent) {
    return switch (e.name()) {
      case "toc-title" -> 0;
      case "title" -> parent.name().equals("section") ? 0 : 1;
      case "author" -> parent.attribute("byline").orElse("").equals("none") ? 0 : 1;
      // A masthead drawn as a picture stands for its name.
      case "name" -> parent.element(PartKind.LOGO).isPresent() ? 0 : 1;
      case "cell" -> parent.id().contains("-head") ? REPEATED : 1;
      default -> 1;
    };
  }

  private static int inContents(Node.Element e, Node.Element parent) {
    if (!parent.is(PartKind.ARTICLE) && !parent.is(PartKind.SECTION)) {
      // A poem's title and poet are its own.
      return 0;
    }
    return switch (e.name()) {
      case "toc-title", "author" -> 1;
      case "title" -> parent.element(PartKind.TOC_TITLE).isPresent() ? 0 : 1;
      default -> 0;
    };
  }
}
