package org.kanyin.intake.filing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.intake.model.PlannedFile;

/**
 * What earlier imports wrote, kept beside the articles in {@code .import}: which manuscript an
 * article came from, and the article as it was then. With it what the editor changed since can be
 * told from what the author changed.
 */
public final class ImportRecords {
  private static final String FOLDER = ".import";
  private static final String TABLE = "manuscripts.tsv";
  private static final String HEAD = "# 文章来自哪份稿件；同名的稿件再次导入时，据此保留编辑的改动。\n文章\t稿件\n";

  private final Path folder;
  private final Map<String, String> manuscripts = new LinkedHashMap<>();

  private ImportRecords(Path folder) {
    this.folder = folder;
  }

  /** The records of a folder of articles; none where there was no import yet. */
  public static ImportRecords of(Path articles) {
    ImportRecords records = new ImportRecords(articles.resolve(FOLDER));
    text(records.folder.resolve(TABLE))
        .ifPresent(
            t ->
                t.lines()
                    .filter(l -> !l.startsWith("#") && l.contains("\t") && !l.startsWith("文章\t"))
                    .map(l -> l.split("\t", 2))
                    .forEach(c -> records.manuscripts.put(c[0], c[1].strip())));
    return records;
  }

  /** The first article of that manuscript, where it was imported before. */
  public Optional<String> articleOf(Path manuscript) {
    String name = manuscript.getFileName().toString();
    return manuscripts.entrySet().stream()
        .filter(e -> e.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** All articles that were imported. */
  public List<String> articles() {
    return List.copyOf(manuscripts.keySet());
  }

  /** The article as the last import made it. */
  public Optional<String> imported(String id) {
    return text(folder.resolve(id + ".xml"));
  }

  /** The record of an article that is written now. */
  public PlannedFile record(String id, Path manuscript, String xml) {
    manuscripts.put(id, manuscript.getFileName().toString());
    return PlannedFile.replacing(folder.resolve(id + ".xml"), xml.getBytes(StandardCharsets.UTF_8));
  }

  /** The table of all records. */
  public PlannedFile table() {
    StringBuilder text = new StringBuilder(HEAD);
    manuscripts.forEach((id, name) -> text.append(id).append('\t').append(name).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return PlannedFile.replacing(folder.resolve(TABLE), bytes);
  }

  /** A text file; empty where there is none that can be read. */
  public static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // In another encoding, or not ours: as if there were none.
    }
  }
}
