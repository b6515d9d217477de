package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssuePicture;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** What a manuscript has besides words: pictures, breaks, fonts, the issue's own attributes. */
public final class Wordless {
  /** What tells one thing of a kind from the next: a picture's file, a font's role, a page. */
  private static final Set<String> SUBJECTS = Set.of("src", "role", "folio");

  /** Words on the cover, and what the reader of manuscripts adds. */
  private static final Set<String> WORDS = Set.of("id", "lang", "year", "number");

  /**
   * One of them.
   *
   * @param kind the element's name
   * @param subject which of its kind, as far as it says
   * @param described as it is written
   * @param content of the picture's file, a hash; empty for other things
   */
  public record Thing(String kind, String subject, String described, String content, Place place) {}

  /** What stands on one side only; one of them is null where nothing stands for the other. */
  public record Difference(Thing old, Thing revised) {
    /** Whether nothing but the picture's file is another. */
    public boolean isOfContent() {
      return old != null && revised != null && old.described().equals(revised.described());
    }
  }

  private Wordless() {}

  /** The things of both that have no like on the other side, in order, kind after kind. */
  public static List<Difference> differences(Issue old, Issue revised) {
    List<Thing> a = left(things(old), things(revised));
    List<Thing> b = left(things(revised), things(old));
    Map<String, List<Thing>> kinds = new LinkedHashMap<>();
    a.forEach(t -> kinds.computeIfAbsent(t.kind(), k -> new ArrayList<>()).add(t));
    b.forEach(t -> kinds.computeIfAbsent(t.kind(), k -> new ArrayList<>()));
    List<Difference> differences = new ArrayList<>();
    kinds.forEach(
        (kind, things) ->
            differences.addAll(
                paired(things, b.stream().filter(t -> t.kind().equals(kind)).toList())));
    return differences;
  }

  /** Those of the same subject first; of the others one stands for the next of the other side. */
  private static List<Difference> paired(List<Thing> old, List<Thing> revised) {
    List<Thing> free = new ArrayList<>(revised);
    List<Thing> alone = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    for (Thing thing : old) {
      Optional<Thing> same =
          free.stream().filter(t -> t.subject().equals(thing.subject())).findFirst();
      same.ifPresentOrElse(
          t -> {
            free.remove(t);
            differences.add(new Difference(thing, t));
          },
          () -> alone.add(thing));
    }
    for (int i = 0; i < Math.max(alone.size(), free.size()); i++) {
      differences.add(
          new Difference(
              i < alone.size() ? alone.get(i) : null, i < free.size() ? free.get(i) : null));
    }
    return differences;
  }

  private static List<Thing> left(List<Thing> things, List<Thing> others) {
    Map<List<String>, Integer> there = new HashMap<>();
    others.forEach(t -> there.merge(List.of(t.described(), t.content()), 1, Integer::sum));
    return things.stream()
        .filter(t -> there.merge(List.of(t.described(), t.content()), -1, Integer::sum) < 0)
        .toList();
  }

  private static List<Thing> things(Issue issue) {
    return issue
        .root()
        .descendants()
        .filter(Wordless::isWordless)
        .map(e -> thing(e, issue.pictures()))
        .toList();
  }

  private static Thing thing(Node.Element e, Map<String, IssuePicture> pictures) {
    String subject =
        e.attributes().entrySet().stream()
            .filter(a -> SUBJECTS.contains(a.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining());
    String content = e.attribute("src").map(pictures::get).map(IssuePicture::sha256).orElse("");
    return new Thing(e.name(), subject, FormNames.of(e, WORDS), content, e.place());
  }

  private static boolean isWordless(Node.Element e) {
    return e.is(BlockKind.FIGURE)
        || e.is(BlockKind.QRCODE)
        || e.is(PartKind.LOGO)
        || e.is(PartKind.COVER_PICTURE)
        || e.is(PartKind.FONT)
        || e.is(PartKind.PAGE_FIT)
        || e.is(PartKind.ISSUE)
        || e.is(InlineKind.BR)
        || e.is(InlineKind.PB);
  }
}
