package org.kanyin.typeset.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a viewer calls each page: the folio it bears, or the name its style gives a sequence. */
final class PageLabels {
  private final List<Sequence> sequences = new ArrayList<>();

  private record Sequence(Optional<String> name, List<String> folios) {}

  void startSequence(Optional<String> name) {
    sequences.add(new Sequence(name, new ArrayList<>()));
  }

  void addPage(String folio) {
    sequences.get(sequences.size() - 1).folios().add(folio);
  }

  /** One label a page; the pages of a named sequence are counted if there are several. */
  List<String> all() {
    List<String> labels = new ArrayList<>();
    for (Sequence sequence : sequences) {
      for (int i = 0; i < sequence.folios().size(); i++) {
        String count = sequence.folios().size() > 1 ? Integer.toString(i + 1) : "";
        String folio = sequence.folios().get(i);
        labels.add(sequence.name().map(name -> name + count).orElse(folio));
      }
    }
    return labels;
  }
}
