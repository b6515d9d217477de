package org.kanyin.manifest.parse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another program wrote where a manuscript is expected, known by its first bytes; where they
 * are those of several kinds, and the rest is lost, by its name.
 */
enum ForeignFile {
  WORD(" Word 文件（.docx）", Remedy.IMPORT),
  EXCEL(" Excel 文件（.xlsx）", Remedy.TABLE),
  POWERPOINT(" PowerPoint 文件（.pptx）", Remedy.TEXT),
  OPEN_DOCUMENT(" OpenDocument 文件", Remedy.SAVE),
  OLD_WORD("旧格式的 Word 文件（.doc）", Remedy.SAVE),
  OLD_EXCEL("旧格式的 Excel 文件（.xls）", Remedy.TABLE),
  OLD_POWERPOINT("旧格式的 PowerPoint 文件（.ppt）", Remedy.TEXT),
  WPS(" WPS 文件（.wps）", Remedy.SAVE),
  OLD_OFFICE("旧格式的 Word、Excel 或 WPS 文件", Remedy.SAVE),
  RTF(" RTF 文件", Remedy.SAVE),
  PDF(" PDF 文件", Remedy.PDF),
  WEB_PAGE("网页文件（HTML）", Remedy.TEXT),
  PLAIN_TEXT("没有标记的纯文本", Remedy.TEXT),
  ZIP("压缩文件", "请先解压缩，再引入里面的 XML 稿件。"),
  PICTURE("图片", "图片要用 <figure src=\"…\"/> 引入。");

  /** Sentences that several kinds share. */
  private static final class Remedy {
    static final String IMPORT = "请用 kanyin import 把它转成 XML 稿件，再引入那个稿件。";
    static final String SAVE = "请在 Word 或 WPS 里另存为 .docx，用 kanyin import 转成 XML 稿件，再引入那个稿件。";
    static final String TEXT = "请另建一个 XML 稿件，把文字放进 <article> 里。";
    static final String TABLE = "请另建一个 XML 稿件，把表格写成 <table>。";
    static final String PDF = "请用它的原稿另建一个 XML 稿件；检查 PDF 用 kanyin check。";
  }

  /** What a file's name says where its bytes say only "a ZIP file" or "a compound file". */
  private static final Map<String, ForeignFile> ZIPPED_BY_EXTENSION =
      Map.of(
          "docx",
          WORD,
          "docm",
          WORD,
          "dotx",
          WORD,
          "xlsx",
          EXCEL,
          "xlsm",
          EXCEL,
          "pptx",
          POWERPOINT,
          "odt",
          OPEN_DOCUMENT,
          "ods",
          OPEN_DOCUMENT);

  private static final Map<String, ForeignFile> COMPOUND_BY_EXTENSION =
      Map.of(
          "doc",
          OLD_WORD,
          "dot",
          OLD_WORD,
          "xls",
          OLD_EXCEL,
          "et",
          OLD_EXCEL,
          "ppt",
          OLD_POWERPOINT,
          "wps",
          WPS);

  /**
   * The part that tells one kind of Office Open XML from another stands in the file's first names.
   */
  private static final int LOOKED_AT = 64 << 10;

  /** Begins the directory at the end of a whole ZIP file; a torn one has only its name left. */
  private static final String DIRECTORY = "PK\u0001\u0002";

  /** So much of a file tells whether it is a page of the web. */
  private static final int HEAD = 1024;

  /** A document type that names another file or has declarations is M020. */
  private static final Pattern PAGE =
      Pattern.compile(
          "[^<]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html\\s*>|html\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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

  /**
   * @param name of the file
   */
  static Optional<ForeignFile> of(byte[] bytes, String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (begins(bytes, "504B0304")) {
      return Optional.of(zipped(bytes, extension));
    } else if (begins(bytes, "D0CF11E0A1B11AE1")) {
      return Optional.of(COMPOUND_BY_EXTENSION.getOrDefault(extension, OLD_OFFICE));
    } else if (begins(bytes, "7B5C727466")) {
      return Optional.of(RTF);
    } else if (begins(bytes, "255044462D")) {
      return Optional.of(PDF);
    } else if (begins(bytes, "FFD8FF") || begins(bytes, "89504E470D0A1A0A")) {
      return Optional.of(PICTURE);
    }
    return text(bytes);
  }

  /** In Latin 1: the signs of markup are the same in every encoding that has ASCII in it. */
  private static Optional<ForeignFile> text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.indexOf('<') < 0 && text.indexOf('>') < 0) {
      boolean wide = text.indexOf('\0') >= 0;
      return wide || text.isBlank() || isWideMarkup(bytes)
          ? Optional.empty()
          : Optional.of(PLAIN_TEXT);
    }
    Matcher page = PAGE.matcher(text.substring(0, Math.min(text.length(), HEAD)));
    return page.lookingAt() ? Optional.of(WEB_PAGE) : Optional.empty();
  }

  /** Markup typed in full-width signs is a slip of the pen, not another kind of file. */
  private static boolean isWideMarkup(byte[] bytes) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return utf8.indexOf('＜') >= 0;
  }

  private static ForeignFile zipped(byte[] bytes, String extension) {
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
    return names.contains("mimetypeapplication/vnd.oasis.opendocument")
        ? OPEN_DOCUMENT
        : all.contains(DIRECTORY) ? ZIP : ZIPPED_BY_EXTENSION.getOrDefault(extension, ZIP);
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
