package org.kanyin.manifest.normalise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.SourceNode;

/** The office's data once for all issues: {@code office.xml} above the folder. */
public final class OfficeData {
  private static final String FILE = "office.xml";

  /** The nearest of so many folders above the counts. */
  private static final int REACH = 3;

  private static final Map<PartKind, List<ElementKind>> FIELDS =
      Map.of(
          PartKind.MASTHEAD,
          List.of(
              PartKind.NAME,
              PartKind.CLASSIFICATION,
              PartKind.NOTICE,
              PartKind.PUBLISHER,
              PartKind.PERMIT,
              PartKind.LOGO,
              PartKind.COVER_PICTURE,
              PartKind.SECRECY,
              PartKind.URGENCY,
              PartKind.COPIES),
          PartKind.COLOPHON,
          List.of(
              PartKind.WEBSITE,
              PartKind.EMAIL,
              PartKind.PHONE,
              PartKind.ADDRESS,
              PartKind.REPORT,
              PartKind.DISTRIBUTION,
              PartKind.COPY_TO,
              PartKind.STAFF,
              PartKind.PRINT_RUN,
              PartKind.PRINTER,
              BlockKind.QRCODE));

  private OfficeData() {}

  /**
   * Where the office's file is.
   *
   * @param name as findings print it
   */
  public record Found(Path path, String name) {}

  /**
   * @param folder the folder as given, possibly empty
   */
  public static Optional<Found> find(Path folder) {
    return find(folder, new FindingLog());
  }

  /** The same, noting where it was looked for: a nearer file would count instead. */
  public static Optional<Found> find(Path folder, FindingLog log) {
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
    boolean plain = !shown.toString().isEmpty() && !shown.endsWith("..") && !shown.endsWith(".");
    if (plain) {
      return shown.getParent() == null ? Path.of("") : shown.getParent();
    }
    return shown.resolve("..");
  }

  /**
   * The entries that hold on an issue's date, the newest first: what one does not say, the older
   * ones after it still do.
   */
  public record Entries(List<SourceNode.Element> masthead, List<SourceNode.Element> colophon) {
    public static final Entries NONE = new Entries(List.of(), List.of());

    public Entries {
      masthead = List.copyOf(masthead);
      colophon = List.copyOf(colophon);
    }

    /**
     * @param kind masthead or colophon
     */
    public List<SourceNode.Element> of(PartKind kind) {
      return kind == PartKind.MASTHEAD ? masthead : colophon;
    }
  }

  /**
   * @param date ISO, so that dates compare as strings
   */
  public static Entries choose(SourceNode.Element office, String date) {
    return new Entries(
        choose(office, PartKind.MASTHEAD, date), choose(office, PartKind.COLOPHON, date));
  }

  private static List<SourceNode.Element> choose(
      SourceNode.Element office, PartKind kind, String date) {
    return office
        .elements(kind)
        .filter(e -> since(e).compareTo(date) <= 0)
        .sorted(Comparator.comparing(OfficeData::since).reversed())
        .toList();
  }

  /** Empty, so before every date, where the entry has always held. */
  public static String since(SourceNode.Element entry) {
    return entry.value("since").orElse("").strip();
  }

  /**
   * Field by field, the issue's own before the office's, of those the newer before the older; staff
   * role by role.
   *
   * @param own empty where the issue writes none
   * @param offices the newest first
   */
  static List<SourceNode.Element> merge(
      PartKind kind, Optional<SourceNode.Element> own, List<SourceNode.Element> offices) {
    List<SourceNode.Element> entries = Stream.concat(own.stream(), offices.stream()).toList();
    return FIELDS.get(kind).stream().flatMap(f -> field(f, own, offices, entries)).toList();
  }

  private static Stream<SourceNode.Element> field(
      ElementKind field,
      Optional<SourceNode.Element> own,
      List<SourceNode.Element> offices,
      List<SourceNode.Element> entries) {
    if (field == PartKind.STAFF) {
      return staff(entries).stream();
    } else if (field == PartKind.LOGO) {
      return logo(own, offices);
    }
    return entries.stream()
        .map(e -> e.elements(field).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .stream()
        .flatMap(List::stream);
  }

  /** A logo is a picture of the name: an entry with a new name ends the logos of the older ones. */
  private static Stream<SourceNode.Element> logo(
      Optional<SourceNode.Element> own, List<SourceNode.Element> offices) {
    Optional<SourceNode.Element> mine = own.flatMap(e -> e.element(PartKind.LOGO));
    return mine
        .or(
            () ->
                offices.stream()
                    .filter(e -> names(e, PartKind.LOGO) || names(e, PartKind.NAME))
                    .findFirst()
                    .flatMap(e -> e.element(PartKind.LOGO)))
        .stream();
  }

  private static boolean names(SourceNode.Element entry, PartKind field) {
    return entry.element(field).isPresent();
  }

  private static List<SourceNode.Element> staff(List<SourceNode.Element> entries) {
    List<SourceNode.Element> out = List.of();
    for (int i = entries.size() - 1; i >= 0; i--) {
      out = staff(entries.get(i).elements(PartKind.STAFF).toList(), out);
    }
    return out;
  }

  private static List<SourceNode.Element> staff(
      List<SourceNode.Element> mine, List<SourceNode.Element> theirs) {
    Set<String> ours = new LinkedHashSet<>();
    mine.forEach(s -> ours.add(role(s)));
    Set<String> order = new LinkedHashSet<>();
    theirs.forEach(s -> order.add(role(s)));
    // An issue that names every role has its own order; else the office's stands.
    if (ours.containsAll(order)) {
      order.clear();
    }
    order.addAll(ours);
    return order.stream().flatMap(r -> of(ours.contains(r) ? mine : theirs, r)).toList();
  }

  private static Stream<SourceNode.Element> of(List<SourceNode.Element> staff, String role) {
    return staff.stream().filter(s -> role(s).equals(role));
  }

  private static String role(SourceNode.Element staff) {
    return staff.value("role").orElse("").strip();
  }
}
