package org.kanyin.cli.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files whose parts, relations and fields lead outside (ECMA-376). */
final class ReachingManuscripts {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String RELATIONS =
      "xmlns='http://schemas.openxmlformats.org/package/2006/relationships'";
  private static final String NAMESPACES =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='"
          + OFFICE
          + "' xmlns:v='urn:schemas-microsoft-com:vml'"
          + " xmlns:o='urn:schemas-microsoft-com:office:office'"
          + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
          + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
          + " xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'"
          + " xmlns:xi='http://www.w3.org/2001/XInclude'";
  private static final String TEXT = "<w:p><w:r><w:t>正文一段，写得不长。</w:t></w:r></w:p>";

  /** Relations of the main document that Word would follow. */
  private static final List<String> TYPES =
      List.of(
          "image",
          "hyperlink",
          "styles",
          "numbering",
          "settings",
          "header",
          "footer",
          "footnotes",
          "comments",
          "theme",
          "fontTable",
          "aFChunk",
          "oleObject",
          "package",
          "subDocument",
          "attachedTemplate",
          "frame",
          "glossaryDocument",
          "customXml",
          "video",
          "control",
          "webSettings",
          "printerSettings",
          "font",
          "mailMergeSource",
          "recipientData");

  private ReachingManuscripts() {}

  static List<FuzzCase> cases(String address) {
    List<FuzzCase> cases = new ArrayList<>();
    for (String type : TYPES) {
      cases.add(read(packed(using("r9"), relation(type, address, "TargetMode='External'"))));
      cases.add(read(packed(using("r9"), relation(type, address, ""))));
    }
    String up = "../../../../../../../../../../.." + address.replaceFirst("^[a-z:]*//", "/");
    cases.add(read(packed(using("r9"), relation("image", up, ""))));
    for (String field :
        List.of(
            "INCLUDEPICTURE",
            "INCLUDETEXT",
            "DDEAUTO cmd",
            "LINK Word",
            "IMPORT",
            "RD",
            "DATABASE")) {
      cases.add(read(packed(field(field + " \"" + address + "\" \\d"), "")));
    }
    for (String body :
        List.of(
            "<xi:include href='%s' parse='text'/>",
            "<w:p><w:r><w:pict><v:shape><v:imagedata src='%s' r:href='r9' o:href='%s'/></v:shape>"
                + "</w:pict></w:r></w:p>",
            "<w:p xml:base='%s'><w:r><w:t>字</w:t></w:r></w:p>",
            "<w:p><w:hyperlink r:id='r9' w:anchor='%s'><w:r><w:t>链</w:t></w:r></w:hyperlink></w:p>",
            "<w:altChunk r:id='r9'/>",
            "<w:subDoc r:id='r9'/>")) {
      String filled = body.replace("%s", address) + TEXT;
      cases.add(read(packed(filled, relation("image", address, "TargetMode='External'"))));
    }
    for (String part :
        List.of(
            "word/document.xml",
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/settings.xml")) {
      for (String declaration :
          List.of(
              "<!DOCTYPE x SYSTEM '%s'>",
              "<!DOCTYPE x [<!ENTITY % e SYSTEM '%s'>%e;]>", "<?xml-stylesheet href='%s'?>")) {
        Map<String, String> parts = packed(using("r9"), "");
        String text = parts.getOrDefault(part, "<w:styles " + NAMESPACES + "/>");
        parts.put(part, declaration.replace("%s", address) + text);
        cases.add(read(parts));
      }
    }
    Map<String, String> drawing = packed(using("r9"), relation("image", "media/a.svg", ""));
    drawing.put("word/media/a.svg", DrawingFuzz.HEAD + "<image href='" + address + "'/></svg>");
    drawing.put("word/../../../outside.xml", "x");
    cases.add(read(drawing));
    return cases;
  }

  private static String using(String id) {
    return "<w:p><w:r><w:drawing><wp:inline><wp:extent cx='914400' cy='914400'/><a:graphic>"
        + "<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed='"
        + id
        + "' r:link='"
        + id
        + "'/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:r><w:object><o:OLEObject"
        + " Type='Link' r:id='"
        + id
        + "'/></w:object></w:r></w:p><w:altChunk r:id='"
        + id
        + "'/>"
        + TEXT;
  }

  private static String field(String instruction) {
    return "<w:p><w:fldSimple w:instr='"
        + instruction
        + "'><w:r><w:t>域</w:t></w:r></w:fldSimple><w:r><w:fldChar"
        + " w:fldCharType='begin'/></w:r><w:r><w:instrText>"
        + instruction
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
        + TEXT;
  }

  private static String relation(String type, String target, String mode) {
    return "<Relationship Id='r9' Type='"
        + OFFICE
        + "/"
        + type
        + "' Target='"
        + target
        + "' "
        + mode
        + "/>";
  }

  private static Map<String, String> packed(String body, String relation) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default"
            + " Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default"
            + " Extension='xml' ContentType='application/xml'/><Default Extension='svg'"
            + " ContentType='image/svg+xml'/><Override PartName='/word/document.xml'"
            + " ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main"
            + "+xml'/></Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships "
            + RELATIONS
            + "><Relationship Id='r1' Type='"
            + OFFICE
            + "/officeDocument' Target='word/document.xml'/></Relationships>");
    parts.put(
        "word/document.xml",
        "<w:document " + NAMESPACES + "><w:body>" + TEXT + body + "</w:body></w:document>");
    parts.put(
        "word/_rels/document.xml.rels",
        "<Relationships " + RELATIONS + ">" + relation + "</Relationships>");
    return parts;
  }

  private static FuzzCase read(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FuzzCase(
        Map.of("a.docx", out.toByteArray()), List.of("import", "~/a.docx", "-o", "~/x"));
  }
}
