package org.kanyin.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kanyin.Cases;

/**
 * The manuscripts of {@code issue.case} as files, each long enough that together they fill 24
 * printed pages: their paragraphs of text stand as often as it takes.
 */
final class ThirteenManuscripts {
  /** 24 pages of some 1,000 characters. */
  private static final int CHARACTERS = 24 * 1000 / 13;

  private ThirteenManuscripts() {}

  /** Writes them into that folder. */
  static List<Path> in(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Cases.Case c : Cases.all("intake")) {
      if (c.name().matches("[一二三四五六七八九十]{1,2} .*")) {
        byte[] docx = WordCase.docx(longer(c.document()));
        String name = "m" + (files.size() + 1) + ".docx";
        files.add(Files.write(folder.resolve(name), docx));
      }
    }
    return files;
  }

  private static String longer(String document) {
    List<String> lines = document.lines().toList();
    int text = lines.stream().filter(ThirteenManuscripts::isText).mapToInt(String::length).sum();
    int times = Math.max(1, Math.round(CHARACTERS / (float) Math.max(text, 1)));
    StringBuilder all = new StringBuilder();
    lines.forEach(l -> all.append((l + "\n").repeat(isText(l) ? times : 1)));
    return all.toString();
  }

  private static boolean isText(String line) {
    return !line.startsWith("@") && !line.startsWith("<") && line.length() > 30;
  }
}
