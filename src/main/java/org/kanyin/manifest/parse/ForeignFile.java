package org.kanyin.manifest.parse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What another program wrote where a manuscript is expected, known by its first bytes. */
enum ForeignFile {
  WORD(" Word 文件（.docx）", Remedy.TEXT),
  EXCEL(" Excel 文件（.xlsx）", Remedy.TABLE),
  POWERPOINT(" PowerPoint 文件（.pptx）", Remedy.TEXT),
  OPEN_DOCUMENT(" OpenDocument 文件", Remedy.TEXT),
  OLD_OFFICE("旧格式的 Word、Excel 或 WPS 文件", Remedy.TEXT),
  RTF(" RTF 文件", Remedy.TEXT),
  PDF(" PDF 文件", Remedy.PDF),
  ZIP("压缩文件", "请先解压缩，再引入里面的 XML 稿件。"),
  PICTURE("图片", "图片要用 <figure src=\"…\"/> 引入。");

  /** Sentences that several kinds share. */
  private static final class Remedy {
    static final String TEXT = "请另建一个 XML 稿件，把文字放进 <article> 里。";
    static final String TABLE = "请另建一个 XML 稿件，把表格写成 <table>。";
    static final String PDF = "请用它的原稿另建一个 XML 稿件；检查 PDF 用 kanyin check。";
  }

  /**
   * The part that tells one kind of Office Open XML from another stands in the file's first names.
   */
  private static final int LOOKED_AT = 64 << 10;

  private final String called;
  private final String remedy;

  ForeignFile(String called, String remedy) {
    this.called = called;
    this.remedy = remedy;
  }

  String called() {
    return called;
  }

  String remedy() {
    return remedy;
  }

  static Optional<ForeignFile> of(byte[] bytes) {
    if (begins(bytes, "504B0304")) {
      return Optional.of(zipped(bytes));
    } else if (begins(bytes, "D0CF11E0A1B11AE1")) {
      return Optional.of(OLD_OFFICE);
    } else if (begins(bytes, "7B5C727466")) {
      return Optional.of(RTF);
    } else if (begins(bytes, "255044462D")) {
      return Optional.of(PDF);
    } else if (begins(bytes, "FFD8FF") || begins(bytes, "89504E470D0A1A0A")) {
      return Optional.of(PICTURE);
    }
    return Optional.empty();
  }

  private static ForeignFile zipped(byte[] bytes) {
    int end = Math.min(bytes.length, LOOKED_AT);
    String names = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    String all = new String(tail(bytes), StandardCharsets.ISO_8859_1) + names;
    if (all.contains("word/")) {
      return WORD;
    } else if (all.contains("xl/")) {
      return EXCEL;
    } else if (all.contains("ppt/")) {
      return POWERPOINT;
    }
    return names.contains("mimetypeapplication/vnd.oasis.opendocument") ? OPEN_DOCUMENT : ZIP;
  }

  /** The directory of a ZIP file, with all names, stands at its end. */
  private static byte[] tail(byte[] bytes) {
    return Arrays.copyOfRange(bytes, Math.max(0, bytes.length - LOOKED_AT), bytes.length);
  }

  private static boolean begins(byte[] bytes, String hex) {
    byte[] magic = HexFormat.of().parseHex(hex);
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
