package org.kanyin.intake.opc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is by its first bytes, whatever its name says. */
public enum FileFormat {
  /** A zip: a package of Office Open XML, or something else in a zip. */
  ZIP,
  /** A Word 97 to 2003 document in an OLE2 container. */
  DOC;

  private static final int HEAD = 2048;

  /**
   * The format of a manuscript that can be tried.
   *
   * @throws PackageFault where it is something else, and what
   */
  public static FileFormat of(Path file) throws PackageFault {
    if (Files.isDirectory(file)) {
      throw new PackageFault(PackageFault.Kind.FOLDER, file.toString());
    }
    if (!Files.exists(file)) {
      throw new PackageFault(PackageFault.Kind.MISSING, file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw new PackageFault(PackageFault.Kind.UNREADABLE, file.toString());
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    } catch (IOException e) {
      throw new PackageFault(PackageFault.Kind.UNREADABLE, file.toString());
    }
    if (head.length == 0) {
      throw new PackageFault(PackageFault.Kind.EMPTY, "");
    }
    boolean wps = lowerName(file).endsWith(".wps");
    if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (wps) {
      throw new PackageFault(PackageFault.Kind.WPS, "");
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return container(file);
    }
    throw new PackageFault(PackageFault.Kind.OTHER_FORMAT, textFormat(head));
  }

  private static FileFormat container(Path file) throws PackageFault {
    try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = ole.getRoot();
      if (root.hasEntry("EncryptedPackage")) {
        throw new PackageFault(PackageFault.Kind.ENCRYPTED, "");
      }
      if (root.hasEntry("WordDocument")) {
        return DOC;
      }
      if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
        throw new PackageFault(PackageFault.Kind.OTHER_FORMAT, "Excel 表格");
      }
      if (root.hasEntry("PowerPoint Document")) {
        throw new PackageFault(PackageFault.Kind.OTHER_FORMAT, "PowerPoint 演示文稿");
      }
    } catch (IOException | RuntimeException e) {
      // POI throws many kinds on a container that is cut or forged.
      throw new PackageFault(PackageFault.Kind.BROKEN, "");
    }
    throw new PackageFault(PackageFault.Kind.OTHER_FORMAT, "别的程序的文件");
  }

  private static String textFormat(byte[] head) {
    if (startsWith(head, '%', 'P', 'D', 'F')) {
      return "PDF";
    }
    if (startsWith(head, 0x89, 'P', 'N', 'G') || startsWith(head, 0xFF, 0xD8, 0xFF)) {
      return "图片";
    }
    if (startsWith(head, 'R', 'a', 'r', '!')) {
      return "RAR 压缩包";
    }
    if (startsWith(head, 0x37, 0x7A, 0xBC, 0xAF)) {
      return "7z 压缩包";
    }
    String text = ascii(head);
    if (text.startsWith("{\\rtf")) {
      return "RTF 文件";
    }
    if (text.contains("mime-version:") || text.contains("content-type: multipart")) {
      return "网页存档（MHT）";
    }
    if (text.contains("<html") || text.contains("<!doctype html") || text.contains("<body")) {
      return "网页（HTML）";
    }
    if (text.contains("<?mso-application") || text.contains("<w:worddocument")) {
      return "Word 2003 的 XML 文件";
    }
    if (text.contains("<pkg:package")) {
      return "Word 的 XML 文件";
    }
    if (text.startsWith("<?xml") || text.startsWith("<")) {
      return "XML 文件";
    }
    return isText(head) ? "纯文本" : "认不出的文件";
  }

  /** The head without the zeros of UTF-16 and without a byte order mark, in lower case. */
  private static String ascii(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1)
        .replace("\0", "")
        .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\\s*", "")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isText(byte[] head) {
    for (byte b : head) {
      if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] head, int... signature) {
    for (int i = 0; i < signature.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  private static String lowerName(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
