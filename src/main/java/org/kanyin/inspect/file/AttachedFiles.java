package org.kanyin.inspect.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The files that a PDF calls its source (ISO 19005-3 §6.8, AFRelationship). The PDF may be
 * anybody's: names that could leave the folder or mislead, and sizes beyond any manuscript's, are
 * refused.
 */
public final class AttachedFiles {
  private static final int MOST_FILES = 2_000;
  private static final int MOST_BYTES = 64 << 20;
  private static final long MOST_BYTES_TOGETHER = 256L << 20;
  private static final int LONGEST_NAME = 200;
  private static final int DEEPEST = 16;

  /** What is no part of a name on some system, or cannot be seen. */
  private static final Pattern UNSAFE = Pattern.compile("[\\\\:*?\"<>|\\p{C}]|^[ .]|[ .]$");

  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  /** Why nothing is given back; the message is the offending name. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final String code;

    private Refused(String code, String name) {
      super(name);
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private AttachedFiles() {}

  /** By path, with slashes, in order. */
  public static Map<String, byte[]> of(PDDocument document) throws IOException {
    COSArray all = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
    Map<String, byte[]> files = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    long size = 0;
    for (int i = 0; all != null && i < all.size(); i++) {
      if (!(all.getObject(i) instanceof COSDictionary file)
          || !"Source".equals(file.getNameAsString("AFRelationship"))) {
        continue;
      }
      String name = name(file);
      byte[] content = content(file, name);
      size += content.length;
      // Two names that some system takes for one would write over each other.
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw new Refused("I021", name);
      } else if (names.size() > MOST_FILES || size > MOST_BYTES_TOGETHER) {
        throw new Refused("I022", name);
      }
      files.put(name, content);
    }
    return files;
  }

  private static String name(COSDictionary file) throws Refused {
    String name = file.getString(COSName.UF, file.getString(COSName.F, ""));
    String[] parts = name.split("/", -1);
    boolean safe = parts.length <= DEEPEST && Arrays.stream(parts).allMatch(AttachedFiles::isSafe);
    if (!safe) {
      String shown = name.replaceAll("\\p{C}", "?");
      throw new Refused("I021", shown.substring(0, Math.min(shown.length(), LONGEST_NAME)));
    }
    return name;
  }

  private static boolean isSafe(String part) {
    return !part.isEmpty()
        && part.length() <= LONGEST_NAME
        && !UNSAFE.matcher(part).find()
        && !RESERVED.matcher(part).matches();
  }

  /** PDFBox would unpack a whole stream before it lets one count. */
  private static InputStream unpacked(COSStream stream, String name) throws IOException {
    COSBase filter = stream.getFilters();
    InputStream raw = stream.createRawInputStream();
    if (filter == null) {
      return raw;
    } else if (COSName.FLATE_DECODE.equals(filter)) {
      return new InflaterInputStream(raw);
    }
    raw.close();
    throw new Refused("I021", name);
  }

  /** Stops where a stream grows beyond any manuscript while it is unpacked. */
  private static byte[] content(COSDictionary file, String name) throws IOException {
    COSDictionary versions = file.getCOSDictionary(COSName.EF);
    COSStream stream = versions == null ? null : versions.getCOSStream(COSName.F);
    if (stream == null) {
      throw new Refused("I021", name);
    }
    try (InputStream in = unpacked(stream, name)) {
      byte[] content = in.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw new Refused("I022", name);
      }
      return content;
    }
  }
}
