package org.kanyin.render.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kanyin.fonts.Embedding;
import org.kanyin.fonts.FontBook;
import org.kanyin.fonts.FontFile;
import org.kanyin.fonts.FontRole;

/**
 * One file that serves a font role.
 *
 * @param role as styles call it
 * @param weight of the role: 400, 700 or 900
 * @param turn 1 for the file that is asked first
 * @param file its name, with {@code #n} for a face of a collection
 * @param name what the font calls itself
 * @param version as the font states it, without the word
 * @param embedding what its maker allows, one of the words of {@link Embedding#key}
 * @param permission the same in words for the user
 * @param missing characters of the issue that no file of the role has
 */
public record FontRow(
    String role,
    int weight,
    int turn,
    String file,
    String name,
    String version,
    String embedding,
    String permission,
    List<String> missing) {
  public static final int REGULAR = 400;

  public FontRow {
    missing = List.copyOf(missing);
  }

  /** The files of all roles, in the order in which they are asked. */
  public static List<FontRow> of(FontBook book, Map<FontRole, Set<String>> missing) {
    List<FontRow> rows = new ArrayList<>();
    for (FontRole role : book.roles()) {
      List<String> absent = List.copyOf(missing.getOrDefault(role, Set.of()));
      for (int i = 0; i < role.files().size(); i++) {
        rows.add(row(role, i, absent));
      }
    }
    return rows;
  }

  private static FontRow row(FontRole role, int index, List<String> absent) {
    FontFile file = role.files().get(index);
    FontFile.Facts facts = file.facts();
    Embedding permission = facts.permission();
    return new FontRow(
        role.name(),
        role.weight(),
        index + 1,
        file.toString(),
        facts.fullName(),
        facts.version().replaceFirst("(?i)^version\\s+", "").replaceFirst(";.*", ""),
        permission.key(),
        permission.label() + (facts.mayBeSubset() ? "" : "，须整套"),
        absent);
  }
}
