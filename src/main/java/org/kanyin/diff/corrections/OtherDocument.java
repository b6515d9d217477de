package org.kanyin.diff.corrections;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A document given where a table of corrections is expected: told by what it is. */
final class OtherDocument {
  private OtherDocument() {}

  /** What it is, as the sentence goes on; empty where it may be a table. */
  static Optional<String> of(String file, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String name = file.toLowerCase(Locale.ROOT);
    if (text.startsWith("{\\rtf")) {
      return Optional.of("这是 RTF 文件");
    } else if (text.startsWith("%PDF-")) {
      return Optional.of("这是 PDF 文件");
    } else if (ExcelRows.isWorkbook(bytes) && !text.contains("xl/")) {
      boolean word = text.contains("word/") || name.endsWith(".docx");
      return word ? Optional.of("这是 Word 文件") : Optional.empty();
    } else if (ExcelRows.isCompound(bytes) && name.matches(".*\\.(doc|wps)")) {
      return Optional.of("这是旧格式的 Word 或 WPS 文件");
    }
    return Optional.empty();
  }
}
