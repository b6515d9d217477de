package org.kanyin.intake.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kanyin.intake.model.ImportedArticle;
import org.kanyin.intake.model.ImportedPicture;

/** Pictures of a manuscript that comes again: one that changed gets a name that no file has. */
public final class NewPictures {
  private NewPictures() {}

  /** The article with the pictures that are not there yet, each under a name of its own. */
  public static ImportedArticle named(ImportedArticle article, Path base) {
    String xml = article.xml();
    List<ImportedPicture> missing = new ArrayList<>();
    for (ImportedPicture p : article.pictures()) {
      Path file = base.resolve(p.path());
      if (!Files.exists(file)) {
        missing.add(p);
      } else if (!isSame(file, p.bytes())) {
        String path = free(p.path(), base);
        xml = xml.replace("src=\"" + p.path() + "\"", "src=\"" + path + "\"");
        missing.add(new ImportedPicture(path, p.bytes()));
      }
    }
    return new ImportedArticle(article.id(), article.title(), article.blocks(), xml, missing);
  }

  private static String free(String path, Path base) {
    int dot = path.lastIndexOf('.');
    String free = path.substring(0, dot) + "-new" + path.substring(dot);
    for (int n = 2; Files.exists(base.resolve(free)); n++) {
      free = path.substring(0, dot) + "-new" + n + path.substring(dot);
    }
    return free;
  }

  private static boolean isSame(Path file, byte[] bytes) {
    try {
      return Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (IOException e) {
      return false; // Then it is not written over either.
    }
  }
}
