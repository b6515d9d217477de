package org.kanyin.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** What holds a file together: cross-references, object streams, lengths, encryption, nesting. */
final class HostileFiles {
  static final Map<String, Function<Random, byte[]>> KINDS = new TreeMap<>();

  private HostileFiles() {}

  static {
    KINDS.put(
        "encrypted-certificate",
        r -> encrypted("/Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/Recipients[(x)]"));
    KINDS.put(
        "encrypted-certificate-plain",
        r ->
            encrypted(
                "/Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 2/Length 128/Recipients[<30>]"));
    KINDS.put("encrypted-unknown", r -> encrypted("/Filter/Nobody/V 9/R 9/O(x)/U(x)/P 0"));
    KINDS.put(
        "encrypted-password",
        r ->
            encrypted(
                "/Filter/Standard/V 5/R 6/Length 256/O("
                    + "x".repeat(48)
                    + ")/U("
                    + "x".repeat(48)
                    + ")/OE("
                    + "x".repeat(32)
                    + ")/UE("
                    + "x".repeat(32)
                    + ")/P -4/Perms(0123456789abcdef)"));
    KINDS.put(
        "encrypted-length",
        r -> encrypted("/Filter/Standard/V 2/R 3/Length " + r.nextInt() + "/O(x)/U(x)/P 0"));
    KINDS.put(
        "encrypted-self",
        r ->
            encrypted(
                "/Filter/Standard/V 4/R 4/CF 10 0 R/StmF/X/StrF/X/O 10 0 R/U 10 0 R/P 10 0 R"));
    KINDS.put("xref-self", r -> plain().file("/Prev %d"));
    KINDS.put("xref-stream-self", r -> plain().file("/XRefStm %d"));
    KINDS.put("xref-chain", HostileFiles::chain);
    KINDS.put("xref-billion", r -> text(plain(), "xref\n0 6", "xref\n0 2000000000"));
    KINDS.put("xref-none", r -> text(plain(), "xref", "zref"));
    KINDS.put("xref-size", r -> text(plain(), "/Size 6", "/Size 2000000000"));
    KINDS.put("xref-stream-huge", r -> table());
    KINDS.put("xref-none-objects", HostileFiles::scattered);
    KINDS.put("objects-self", r -> selfObjects());
    KINDS.put("objects-huge", r -> objects("/N 2000000000/First 9", "1 0 2 0 3 0 "));
    KINDS.put("objects-extends", r -> objects("/N 1/First 4/Extends 10 0 R", "1 0 <<>>"));
    KINDS.put("length-self", r -> text(plain(), "/Length 61", "/Length 4 0 R"));
    KINDS.put("length-negative", r -> text(plain(), "/Length 61", "/Length -9"));
    KINDS.put("length-chain", r -> lengths());
    KINDS.put("reference-chain", HostileFiles::references);
    KINDS.put("object-array-deep", r -> object("[".repeat(200_000 + r.nextInt(800_000))));
    KINDS.put("object-dictionary-deep", r -> object("<</A".repeat(200_000 + r.nextInt(800_000))));
    KINDS.put("object-string-open", r -> object("(".repeat(30_000_000)));
    KINDS.put("object-number-long", r -> object("9".repeat(30_000_000)));
    KINDS.put("object-name-long", r -> object("/" + "a".repeat(30_000_000)));
    KINDS.put("object-array-long", r -> object("[" + "1 ".repeat(20_000_000) + "]"));
    KINDS.put("head-late", r -> join(" ".repeat(30_000_000), plain().file()));
    KINDS.put("tail-late", r -> join("", plain().file(), " ".repeat(30_000_000)));
    KINDS.put(
        "end-marks",
        r -> join("%PDF-1.7\n", new byte[0], "startxref\n0\n%%EOF\n".repeat(1_000_000)));
    KINDS.put("half", HostileFiles::half);
    KINDS.put("noise", HostileFiles::noise);
    KINDS.put("metadata-entities", r -> metadata());
  }

  private static PdfObjects plain() {
    return PdfObjects.page("", "BT /F 12 Tf 72 700 Td (plain words) Tj ET 0 0 100 100 re f");
  }

  private static byte[] encrypted(String dictionary) {
    return plain()
        .put(10, "<<" + dictionary + ">>")
        .trailer("/Encrypt 10 0 R/ID[(0123456789abcdef)(0123456789abcdef)]")
        .file();
  }

  private static byte[] text(PdfObjects pdf, String old, String now) {
    String file = new String(pdf.file(), StandardCharsets.ISO_8859_1);
    return PdfObjects.bytes(file.replace(old, now));
  }

  private static byte[] join(String before, byte[] file, String... after) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(PdfObjects.bytes(before));
    out.writeBytes(file);
    out.writeBytes(PdfObjects.bytes(String.join("", after)));
    return out.toByteArray();
  }

  /** Tables that lead back, each to the one before it. */
  private static byte[] chain(Random random) {
    byte[] file = plain().file();
    StringBuilder out = new StringBuilder();
    int prior = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("xref\n0");
    for (int i = 0; i < 20_000 + random.nextInt(50_000); i++) {
      int at = file.length + out.length();
      out.append("xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 6/Prev ")
          .append(prior)
          .append(">>\n");
      prior = at;
    }
    out.append("startxref\n").append(prior).append("\n%%EOF\n");
    return join("", file, out.toString());
  }

  private static byte[] table() {
    String entries =
        "/Type/XRef/Size 2000000000/W[8 8 8]/Index[0 2000000000]/Root 1 0 R/Filter/FlateDecode";
    return ended(plain(), entries, PdfObjects.deflate(new byte[1 << 20], 150));
  }

  /** A file whose cross-reference is a stream. */
  private static byte[] ended(PdfObjects pdf, String entries, byte[] data) {
    byte[] file = pdf.file();
    byte[] stream = PdfObjects.raw(entries, data);
    byte[] all = join("", file, "99 0 obj\n");
    return concatenated(all, stream, "\nendobj\nstartxref\n" + file.length + "\n%%EOF\n");
  }

  private static byte[] concatenated(byte[] first, byte[] second, String last) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    out.writeBytes(PdfObjects.bytes(last));
    return out.toByteArray();
  }

  private static byte[] scattered(Random random) {
    StringBuilder out = new StringBuilder("%PDF-1.7\n");
    for (int i = 0; i < 500_000; i++) {
      out.append(random.nextInt(9_000_000)).append(" 0 obj<</Type/Catalog/Pages 2 0 R>>\n");
    }
    return PdfObjects.bytes(out.toString());
  }

  private static byte[] objects(String entries, String content) {
    byte[] data = PdfObjects.deflate(PdfObjects.bytes(content));
    PdfObjects pdf = plain().stream(10, "/Type/ObjStm/Filter/FlateDecode" + entries, data);
    // Object 5 is said to be the second of object stream 10.
    byte[] rows = new byte[6 * 4];
    rows[5 * 4] = 2;
    rows[5 * 4 + 2] = 10;
    rows[5 * 4 + 3] = 1;
    return ended(pdf, "/Type/XRef/Size 6/W[1 2 1]/Root 1 0 R", rows);
  }

  /** An object stream that is in itself. */
  private static byte[] selfObjects() {
    byte[] rows = new byte[11 * 4];
    for (int i = 1; i < 11; i++) {
      rows[i * 4] = 2;
      rows[i * 4 + 2] = 10;
    }
    PdfObjects pdf = plain().stream(10, "/Type/ObjStm/N 1/First 5", "10 0 <<>>");
    return ended(pdf, "/Type/XRef/Size 11/W[1 2 1]/Root 1 0 R", rows);
  }

  private static byte[] lengths() {
    PdfObjects pdf = plain();
    int most = 20_000;
    for (int i = 10; i < most; i++) {
      pdf.put(i, "<</Length " + (i + 1) + " 0 R>>stream\nx\nendstream");
    }
    return pdf.put(PdfObjects.CONTENT, "<</Length 10 0 R>>stream\n0 g\nendstream").file();
  }

  private static byte[] references(Random random) {
    PdfObjects pdf = plain().put(PdfObjects.PAGES, "10 0 R");
    int most = 20_000 + random.nextInt(50_000);
    for (int i = 10; i < most; i++) {
      pdf.put(i, (i + 1) + " 0 R");
    }
    return pdf.put(most, "10 0 R").file();
  }

  private static byte[] object(String value) {
    return plain()
        .put(6, value)
        .put(PdfObjects.PAGES, "<</Type/Pages/Kids[3 0 R]/Count 6 0 R>>")
        .file();
  }

  private static byte[] half(Random random) {
    byte[] file = plain().file();
    return Arrays.copyOf(file, random.nextInt(file.length));
  }

  /** A plain file with some bytes wrong. */
  private static byte[] noise(Random random) {
    byte[] file = plain().file();
    for (int i = random.nextInt(40); i >= 0; i--) {
      file[random.nextInt(file.length)] = (byte) random.nextInt(256);
    }
    return file;
  }

  private static byte[] metadata() {
    StringBuilder out = new StringBuilder("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a0 'x'>");
    for (int i = 1; i < 30; i++) {
      out.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
    }
    out.append("]><x>&a29;</x>");
    return plain().stream(10, "/Type/Metadata/Subtype/XML", out.toString())
        .catalogue("/Metadata 10 0 R/OutputIntents[10 0 R]")
        .file();
  }
}
