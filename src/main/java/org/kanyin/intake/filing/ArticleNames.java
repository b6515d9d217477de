package org.kanyin.intake.filing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids of new articles, which are the names of their files too: the manuscript's name where it is
 * plain ASCII, else a number. Names in Chinese travel badly in archives between systems.
 */
public final class ArticleNames {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,60}");

  private final Path folder;
  private final Set<String> taken;

  /**
   * @param folder where the articles go
   * @param taken ids that the issue has
   */
  public ArticleNames(Path folder, Set<String> taken) {
    this.folder = folder;
    this.taken = new HashSet<>();
    taken.forEach(id -> this.taken.add(id.toLowerCase(Locale.ROOT)));
  }

  /** An id for the article of that manuscript; no other gets it. */
  public String next(Path manuscript) {
    String stem = manuscript.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    if (PLAIN.matcher(stem).matches() && isFree(stem)) {
      return take(stem);
    }
    for (int n = 1; ; n++) {
      String id = String.format(Locale.ROOT, "w%02d", n);
      if (isFree(id)) {
        return take(id);
      }
    }
  }

  /** A name beside an article that is there: {@code a01-new.xml}, which no file has. */
  public Path beside(Path article) {
    String stem = article.getFileName().toString().replaceFirst("\\.xml$", "");
    Path free = article.resolveSibling(stem + "-new.xml");
    for (int n = 2; Files.exists(free); n++) {
      free = article.resolveSibling(stem + "-new" + n + ".xml");
    }
    return free;
  }

  private boolean isFree(String id) {
    return !taken.contains(id.toLowerCase(Locale.ROOT))
        && !Files.exists(folder.resolve(id + ".xml"));
  }

  private String take(String id) {
    taken.add(id.toLowerCase(Locale.ROOT));
    return id;
  }
}
