package org.kanyin.seal.file;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.kanyin.seal.model.DocumentInfo;

/** What the file says of itself: XMP (ISO 16684-1, ISO 19005-2 §6.6) and the old Info. */
public final class XmpMetadata {
  private static final String PRODUCER = "Kanyin";
  private static final COSName CREATION_DATE = COSName.CREATION_DATE;
  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final String XMP =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
       xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:xmp="http://ns.adobe.com/xap/1.0/"
       xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
       xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
       xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%2$s</rdf:li></rdf:Alt></dc:description>
      %3$s<dc:language><rdf:Bag><rdf:li>%4$s</rdf:li></rdf:Bag></dc:language>
      <dc:date><rdf:Seq><rdf:li>%5$s</rdf:li></rdf:Seq></dc:date>
      <xmp:CreateDate>%5$s</xmp:CreateDate>
      <xmp:ModifyDate>%5$s</xmp:ModifyDate>
      <xmp:MetadataDate>%5$s</xmp:MetadataDate>
      <pdf:Producer>%6$s</pdf:Producer>
      %7$s<pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      <rdf:Description rdf:about=""
       xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>part of ISO 14289</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  private XmpMetadata() {}

  /**
   * Writes both.
   *
   * @param part of ISO 19005 that the file keeps to: 2, or 3 where it carries other files; 0 for
   *     none
   * @return Info
   */
  public static COSDictionary write(COSDictionary catalogue, DocumentInfo info, int part) {
    String date = DateTimeFormatter.ISO_INSTANT.format(info.date());
    String xmp =
        String.format(
            Locale.ROOT,
            XMP,
            escaped(info.title()),
            escaped(info.issue()),
            publisher(info.publisher()),
            escaped(info.language()),
            date,
            PRODUCER,
            archive(part));
    COSStream stream = StreamCodec.of(xmp.getBytes(StandardCharsets.UTF_8));
    stream.setItem(COSName.TYPE, COSName.METADATA);
    stream.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
    catalogue.setItem(COSName.METADATA, stream);
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TITLE, new COSString(info.title()));
    dictionary.setItem(COSName.SUBJECT, new COSString(info.issue()));
    if (!info.publisher().isEmpty()) {
      dictionary.setItem(COSName.AUTHOR, new COSString(info.publisher()));
    }
    dictionary.setItem(COSName.PRODUCER, new COSString(PRODUCER));
    dictionary.setItem(CREATION_DATE, new COSString(PDF_DATE.format(info.date())));
    dictionary.setItem(COSName.MOD_DATE, new COSString(PDF_DATE.format(info.date())));
    return dictionary;
  }

  private static String archive(int part) {
    return part == 0
        ? ""
        : "<pdfaid:part>" + part + "</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n";
  }

  /** Info calls the publisher author, and both must say the same. */
  private static String publisher(String name) {
    return name.isEmpty()
        ? ""
        : "<dc:creator><rdf:Seq><rdf:li>"
            + escaped(name)
            + "</rdf:li></rdf:Seq></dc:creator>\n"
            + "<dc:publisher><rdf:Bag><rdf:li>"
            + escaped(name)
            + "</rdf:li></rdf:Bag></dc:publisher>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
