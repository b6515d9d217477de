package org.kanyin.manifest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The office's data once for all issues: {@code office.xml} above the folder. */
final class Office {
  static final String ROOT = "office";
  private static final String FILE = "office.xml";

  /** The nearest of so many folders above the counts. */
  private static final int REACH = 3;

  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "masthead",
          List.of("name", "classification", "notice", "publisher", "permit", "logo"),
          "colophon",
          List.of(
              "website", "email", "phone", "address", "distribution", "staff", "print-run",
              "printer"));

  private Office() {}

  /**
   * Where the office's file is.
   *
   * @param name as findings print it
   */
  record Found(Path path, String name) {}

  /** @param folder the folder as given, possibly empty */
  static Optional<Found> find(Path folder) {
    return find(folder, new Log());
  }

  /** The same, noting where it was looked for: a nearer file would count instead. */
  static Optional<Found> find(Path folder, Log log) {
    Path absolute = folder.toAbsolutePath().normalize();
    Path shown = folder;
    for (int i = 0; i < REACH && absolute.getParent() != null; i++) {
      absolute = absolute.getParent();
      shown = above(shown);
      Path file = absolute.resolve(FILE);
      log.asked(file);
      if (Files.exists(file)) {
        return Optional.of(new Found(file, shown.resolve(FILE).toString()));
      }
    }
    return Optional.empty();
  }

  /** The parent as a user would write it: {@code a/b} to {@code a}, empty to {@code ..}. */
  private static Path above(Path shown) {
    boolean plain =
        !shown.toString().isEmpty() && !shown.endsWith("..") && !shown.endsWith(".");
    if (plain) {
      return shown.getParent() == null ? Path.of("") : shown.getParent();
    }
    return shown.resolve("..");
  }

  /** The entries that hold on an issue's date. */
  record Entries(Optional<Raw.Element> masthead, Optional<Raw.Element> colophon) {
    static final Entries NONE = new Entries(Optional.empty(), Optional.empty());

    Optional<Raw.Element> of(String name) {
      return name.equals("masthead") ? masthead : colophon;
    }
  }

  /** @param date ISO, so that dates compare as strings */
  static Entries choose(Raw.Element office, String date) {
    return new Entries(choose(office, "masthead", date), choose(office, "colophon", date));
  }

  private static Optional<Raw.Element> choose(Raw.Element office, String name, String date) {
    return office
        .elements(name)
        .filter(e -> since(e).compareTo(date) <= 0)
        .max(Comparator.comparing(Office::since));
  }

  /** Empty, so before every date, where the entry has always held. */
  static String since(Raw.Element entry) {
    return entry.value("since").orElse("").strip();
  }

  /** Field by field, the issue's own before the office's; staff role by role. */
  static List<Raw.Element> merge(String name, Raw.Element own, Raw.Element offices) {
    List<Raw.Element> out = new ArrayList<>();
    for (String field : FIELDS.get(name)) {
      if (field.equals("staff")) {
        out.addAll(staff(own, offices));
      } else {
        List<Raw.Element> mine = list(own, field);
        out.addAll(mine.isEmpty() ? list(offices, field) : mine);
      }
    }
    return out;
  }

  private static List<Raw.Element> list(Raw.Element parent, String field) {
    return parent == null ? List.of() : parent.elements(field).toList();
  }

  private static List<Raw.Element> staff(Raw.Element own, Raw.Element offices) {
    List<Raw.Element> mine = list(own, "staff");
    List<Raw.Element> theirs = list(offices, "staff");
    Set<String> ours = new LinkedHashSet<>();
    mine.forEach(s -> ours.add(role(s)));
    Set<String> order = new LinkedHashSet<>();
    theirs.forEach(s -> order.add(role(s)));
    // An issue that names every role has its own order; else the office's stands.
    if (ours.containsAll(order)) {
      order.clear();
    }
    order.addAll(ours);
    return order.stream()
        .flatMap(r -> of(ours.contains(r) ? mine : theirs, r))
        .toList();
  }

  private static Stream<Raw.Element> of(List<Raw.Element> staff, String role) {
    return staff.stream().filter(s -> role(s).equals(role));
  }

  private static String role(Raw.Element staff) {
    return staff.value("role").orElse("").strip();
  }
}
