package org.kanyin.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Word file out of raw WordprocessingML: what Word and WPS write, also what no library would.
 * Parts are named as the case files name them ({@code styles}, {@code footnotes}); each is what
 * stands inside its root.
 */
public final class WordFileBuilder {
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

  /** Part: its root, its file, the end of its relation's type. */
  private enum Part {
    STYLES("w:styles", "styles.xml", "styles"),
    NUMBERING("w:numbering", "numbering.xml", "numbering"),
    FOOTNOTES("w:footnotes", "footnotes.xml", "footnotes"),
    ENDNOTES("w:endnotes", "endnotes.xml", "endnotes"),
    COMMENTS("w:comments", "comments.xml", "comments"),
    HEADER("w:hdr", "header1.xml", "header"),
    FOOTER("w:ftr", "footer1.xml", "footer"),
    THEME("a:theme", "theme/theme1.xml", "theme");

    private final String root;
    private final String file;
    private final String type;

    Part(String root, String file, String type) {
      this.root = root;
      this.file = file;
      this.type = type;
    }
  }

  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<Part, String> parts = new LinkedHashMap<>();
  private final Map<String, byte[]> media = new LinkedHashMap<>();
  private final Map<String, String> links = new LinkedHashMap<>();
  private String body = "";

  WordFileBuilder body(String xml) {
    body = xml;
    return this;
  }

  WordFileBuilder part(String name, String xml) {
    parts.put(Part.valueOf(name.toUpperCase(java.util.Locale.ROOT)), xml);
    return this;
  }

  /** A picture that the body names by this relation. */
  WordFileBuilder picture(String relation, String file, byte[] bytes) {
    media.put(file, bytes);
    links.put(relation, "media/" + file);
    return this;
  }

  /** An address that the body names by this relation. */
  WordFileBuilder link(String relation, String address) {
    links.put(relation, address);
    return this;
  }

  byte[] build() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "[Content_Types].xml", contentTypes());
      add(
          zip,
          "_rels/.rels",
          relations(
              "<Relationship Id=\"rId1\" Type=\""
                  + TYPE
                  + "officeDocument\" Target=\"word/document.xml\"/>"));
      add(zip, "word/document.xml", root("w:document", "<w:body>" + body + "</w:body>"));
      add(zip, "word/_rels/document.xml.rels", relations(documentRelations()));
      for (Map.Entry<Part, String> part : parts.entrySet()) {
        add(zip, "word/" + part.getKey().file, root(part.getKey().root, part.getValue()));
      }
      for (Map.Entry<String, byte[]> picture : media.entrySet()) {
        zip.putNextEntry(new ZipEntry("word/media/" + picture.getKey()));
        zip.write(picture.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String root(String name, String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<"
        + name
        + NAMESPACES
        + ">"
        + content
        + "</"
        + name
        + ">";
  }

  private static String relations(String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + content
        + "</Relationships>";
  }

  private String documentRelations() {
    StringBuilder all = new StringBuilder();
    parts
        .keySet()
        .forEach(
            p ->
                all.append("<Relationship Id=\"part" + p.ordinal() + "\" Type=\"" + TYPE)
                    .append(p.type + "\" Target=\"" + p.file + "\"/>"));
    links.forEach(
        (id, target) -> {
          boolean picture = target.startsWith("media/");
          all.append("<Relationship Id=\"" + id + "\" Type=\"" + TYPE)
              .append((picture ? "image" : "hyperlink") + "\" Target=\"" + target + "\"")
              .append(picture ? "/>" : " TargetMode=\"External\"/>");
        });
    return all.toString();
  }

  private String contentTypes() {
    String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    StringBuilder all =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\""
                + " ContentType=\"image/png\"/><Default Extension=\"jpg\""
                + " ContentType=\"image/jpeg\"/><Default Extension=\"emf\""
                + " ContentType=\"image/x-emf\"/><Default Extension=\"wmf\""
                + " ContentType=\"image/x-wmf\"/><Override PartName=\"/word/document.xml\""
                + " ContentType=\""
                + word
                + "document.main+xml\"/>");
    for (Part p : parts.keySet()) {
      String type =
          p == Part.THEME
              ? "application/vnd.openxmlformats-officedocument.theme+xml"
              : word + p.type + "+xml";
      all.append("<Override PartName=\"/word/" + p.file + "\" ContentType=\"" + type + "\"/>");
    }
    return all.append("</Types>").toString();
  }
}
