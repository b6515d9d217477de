package org.kanyin.intake.opc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

/** What a zip is that is no Word package, by the names of its entries. */
final class ForeignZip {
  private static final List<Map.Entry<String, String>> SIGNS =
      List.of(
          Map.entry("xl/workbook.xml", "Excel 表格"),
          Map.entry("ppt/presentation.xml", "PowerPoint 演示文稿"),
          Map.entry("OFD.xml", "OFD 版式文件"),
          Map.entry("META-INF/container.xml", "电子书（EPUB）"),
          Map.entry("content.xml", "OpenDocument 文档"));

  private ForeignZip() {}

  /** Empty where the zip cannot be read, or seems to be Word's after all. */
  static Optional<String> of(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Map.Entry<String, String> sign : SIGNS) {
        if (zip.getEntry(sign.getKey()) != null) {
          return Optional.of(sign.getValue());
        }
      }
      boolean word = zip.getEntry("word/document.xml") != null;
      return word ? Optional.empty() : Optional.of("压缩包");
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
