package org.kanyin.render.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.TextBlock;
import org.kanyin.render.model.RenderFindings;

/** On which pages of a layout notes are called, and where they begin. */
final class NotePages {
  /** Index in the trace of the page that has the mark, by the note's id, in reading order. */
  private final Map<String, Integer> called = new LinkedHashMap<>();

  /** Index in the trace of the page that has the note's first line. */
  private final Map<String, Integer> begun = new HashMap<>();

  private final Map<String, Node.Element> notes = new HashMap<>();

  private final int bodyStart;

  NotePages(TextIndex index, LayoutTrace trace) {
    bodyStart = trace.bodyStart();
    Map<String, List<Shown>> runs = new HashMap<>();
    for (int page = trace.bodyStart(); page < trace.pages().size(); page++) {
      for (LayoutTrace.Line line : trace.pages().get(page).lines()) {
        for (LayoutTrace.Run run : line.runs()) {
          runs.computeIfAbsent(run.block(), b -> new ArrayList<>())
              .add(new Shown(page, run.start(), run.of(run.to())));
        }
      }
    }
    index.text().blocks().forEach(b -> addCalls(b, runs));
    notes.keySet().stream()
        .filter(runs::containsKey)
        .forEach(n -> begun.put(n, runs.get(n).get(0).page()));
  }

  /** Characters of an element, from and to, that a line of a page shows. */
  private record Shown(int page, int from, int to) {}

  private void addCalls(TextBlock block, Map<String, List<Shown>> runs) {
    int at = 0;
    for (TextBlock.Piece piece : block.pieces()) {
      if (piece instanceof TextBlock.Piece.Characters c) {
        at += c.run().value().length();
      } else if (piece instanceof TextBlock.Piece.NoteCall call) {
        // A mark stands on the line of the character before it (composition rule 20).
        int before = Math.max(0, at - 1);
        Optional<Integer> page =
            runs.getOrDefault(block.id(), List.of()).stream()
                .filter(s -> s.from() <= before && before < s.to())
                .map(Shown::page)
                .findFirst();
        page.ifPresent(p -> called.put(call.note().id(), p));
        notes.put(call.note().id(), call.note());
      }
    }
  }

  /** Ids of the notes that are the first called on their pages, in reading order. */
  List<String> firstOfPages() {
    List<String> first = new ArrayList<>();
    int page = -1;
    for (Map.Entry<String, Integer> call : called.entrySet()) {
      if (call.getValue() != page) {
        first.add(call.getKey());
      }
      page = call.getValue();
    }
    return first;
  }

  /** Notes that do not begin on the page of their mark (XSL 1.1, 6.12.3), in reading order. */
  List<Finding> findings() {
    return called.entrySet().stream()
        .filter(c -> begun.getOrDefault(c.getKey(), c.getValue()) > c.getValue())
        .map(
            c ->
                RenderFindings.finding(
                    "R162",
                    notes.get(c.getKey()).place(),
                    c.getValue() - bodyStart + 1,
                    begun.get(c.getKey()) - bodyStart + 1))
        .toList();
  }
}
