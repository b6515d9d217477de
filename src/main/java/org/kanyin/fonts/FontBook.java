package org.kanyin.fonts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kanyin.fonts.model.Assembly;

/**
 * All font roles of an installation, perhaps with an office's own fonts before the bundled ones.
 * Files are parsed when first asked for and shared by all books of a {@link Shelf}.
 */
public final class FontBook {
  private final Map<String, FontRole> roles;

  private FontBook(Map<String, FontRole> roles) {
    this.roles = Collections.unmodifiableMap(roles);
  }

  /** Opened font files, one of each a process. */
  static final class Shelf {
    private final Map<String, FontFile> files = new ConcurrentHashMap<>();

    FontFile open(Path path, int index) throws IOException {
      // A folder of links is the same fonts: 100 MB of heap that need not be there twice.
      String key = path.toRealPath() + "#" + index;
      FontFile known = files.get(key);
      if (known == null) {
        FontFile read = FontFile.read(path, index);
        known = files.putIfAbsent(key, read);
        known = known == null ? read : known;
      }
      return known;
    }
  }

  private static final Shelf SHELF = new Shelf();

  /**
   * The bundled roles.
   *
   * @param folder holds {@code roles.tsv} (role, weight, file; in the order of service) and the
   *     files
   * @throws IOException where the table or one of its fonts cannot be read
   */
  public static FontBook open(Path folder) throws IOException {
    Map<String, List<FontFile>> files = new LinkedHashMap<>();
    for (String row : Files.readAllLines(folder.resolve("roles.tsv"), StandardCharsets.UTF_8)) {
      if (row.isBlank() || row.startsWith("#")) {
        continue;
      }
      String[] c = row.split("\t");
      files
          .computeIfAbsent(key(c[0], Integer.parseInt(c[1])), k -> new ArrayList<>())
          .add(SHELF.open(folder.resolve(c[2]), 0));
    }
    return new FontBook(roles(files));
  }

  private static Map<String, FontRole> roles(Map<String, List<FontFile>> files) {
    Map<String, FontRole> roles = new LinkedHashMap<>();
    files.forEach((key, list) -> roles.put(key, new FontRole(name(key), weight(key), list)));
    return roles;
  }

  /**
   * The same with an office's own font first in a role, in every weight the role has.
   *
   * @throws IOException where the file is no usable font
   */
  public FontBook with(String role, Path file, int index) throws IOException {
    FontFile own = SHELF.open(file, index);
    own.checkOutlines();
    Map<String, FontRole> mapped = new LinkedHashMap<>(roles);
    for (FontRole r : roles.values()) {
      if (r.name().equals(role)) {
        List<FontFile> files = new ArrayList<>();
        files.add(own);
        files.addAll(r.files());
        mapped.put(key(role, r.weight()), new FontRole(role, r.weight(), files));
      }
    }
    return new FontBook(mapped);
  }

  /** The role in that weight, else in its nearest weight; empty where there is no such role. */
  public Optional<FontRole> role(String name, int weight) {
    FontRole exact = roles.get(key(name, weight));
    if (exact != null) {
      return Optional.of(exact);
    }
    return roles.values().stream()
        .filter(r -> r.name().equals(name))
        .min(java.util.Comparator.comparingInt(r -> Math.abs(r.weight() - weight)));
  }

  public Collection<FontRole> roles() {
    return roles.values();
  }

  /** Every file of every role, each once, in the order of the roles. */
  public List<FontFile> files() {
    return roles.values().stream().flatMap(r -> r.files().stream()).distinct().toList();
  }

  /**
   * An outline of one of the files, as path data of SVG in thousandths of an em, y down.
   *
   * @param face a file's {@link FontFile#face()}
   * @param shape an {@link Assembly#name()}
   * @return empty where no file here has that name
   */
  public Optional<String> outline(String face, String shape) {
    return files().stream()
        .filter(file -> file.face().equals(face))
        .findFirst()
        .map(file -> file.outline(Assembly.named(shape)));
  }

  private static String key(String role, int weight) {
    return role + " " + weight;
  }

  private static String name(String key) {
    return key.substring(0, key.indexOf(' '));
  }

  private static int weight(String key) {
    return Integer.parseInt(key.substring(key.indexOf(' ') + 1));
  }
}
