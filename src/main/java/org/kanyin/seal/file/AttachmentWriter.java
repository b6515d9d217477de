package org.kanyin.seal.file;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.kanyin.seal.model.Attachment;

/** Associated files (ISO 19005-3 §6.8): the source a publication was made from. */
public final class AttachmentWriter {
  private static final COSName ASSOCIATED = COSName.getPDFName("AF");
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
  private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private AttachmentWriter() {}

  public static void write(COSDictionary catalogue, List<Attachment> attachments, Instant date) {
    if (attachments.isEmpty()) {
      return;
    }
    // A name tree is sorted by the bytes of its keys (PDF 32000 §7.9.6).
    Map<String, COSDictionary> sorted = new TreeMap<>();
    COSArray associated = new COSArray();
    for (Attachment attachment : attachments) {
      COSDictionary file = file(attachment, date);
      associated.add(file);
      sorted.put(attachment.path(), file);
    }
    COSArray names = new COSArray();
    sorted.entrySet().stream()
        .sorted((a, b) -> java.util.Arrays.compareUnsigned(key(a.getKey()), key(b.getKey())))
        .forEach(
            e -> {
              names.add(new COSString(key(e.getKey())));
              names.add(e.getValue());
            });
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NAMES, names);
    COSDictionary all = new COSDictionary();
    all.setItem(EMBEDDED_FILES, tree);
    catalogue.setItem(COSName.NAMES, all);
    catalogue.setItem(ASSOCIATED, associated);
  }

  private static byte[] key(String path) {
    return path.getBytes(StandardCharsets.UTF_8);
  }

  private static COSDictionary file(Attachment attachment, Instant date) {
    COSStream content = StreamCodec.of(attachment.bytes());
    content.setName(COSName.TYPE, "EmbeddedFile");
    content.setName(COSName.SUBTYPE, attachment.type());
    COSDictionary parameters = new COSDictionary();
    parameters.setItem(COSName.MOD_DATE, new COSString(DATE.format(date)));
    parameters.setInt("Size", attachment.bytes().length);
    content.setItem(COSName.getPDFName("Params"), parameters);
    COSDictionary versions = new COSDictionary();
    versions.setItem(COSName.F, content);
    versions.setItem(COSName.UF, content);
    COSDictionary file = new COSDictionary();
    file.setName(COSName.TYPE, "Filespec");
    file.setItem(COSName.F, new COSString(attachment.path()));
    file.setItem(COSName.UF, new COSString(attachment.path()));
    file.setItem(COSName.DESC, new COSString(attachment.description()));
    file.setItem(COSName.EF, versions);
    file.setName(RELATIONSHIP, "Source");
    return file;
  }
}
