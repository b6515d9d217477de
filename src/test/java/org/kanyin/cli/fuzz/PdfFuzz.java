package org.kanyin.cli.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** PDFs as others hand them over, spoilt: in their bytes, in a number, a name, a reference. */
public final class PdfFuzz implements Fuzz {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.#-])-?\\d*\\.?\\d+(?![\\w.])");
  private static final Pattern NAME = Pattern.compile("/[A-Za-z][A-Za-z0-9]*");
  private static final Pattern REFERENCE = Pattern.compile("\\b\\d+ 0 R\\b");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1e9",
          "2147483648",
          "-2147483649",
          "99999999999999999999",
          "0.0000001",
          "340282346638528859811704183484516925440",
          "--5",
          "1000000",
          ".",
          "null");
  private static final List<String> PIECES =
      List.of(
          "[", "]", "<<", ">>", "(", ")", "endobj", "endstream", "stream\n", "null", "/", "q Q");
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("check", "~/a.pdf"),
          List.of("check", "~/a.pdf", "--profile", "press"),
          List.of("check", "~/a.pdf", "--issue", "~/i/issue.xml"),
          List.of("check", "~/a.pdf", "--report", "~/r.html"),
          List.of("diff", "~/a.pdf", "~/b.pdf"),
          List.of("diff", "~/b.pdf", "~/a.pdf", "--report", "~/r.html"),
          List.of("diff", "~/i/issue.xml", "~/a.pdf"),
          List.of("extract", "~/a.pdf", "-o", "~/x"),
          List.of("impose", "~/a.pdf", "-o", "~/out.pdf"),
          List.of("impose", "~/a.pdf", "-o", "~/out.pdf", "--cells", "4", "--preview", "~/views"),
          List.of("render", "~/i/issue.xml", "-o", "~/out.pdf", "--against", "~/a.pdf"),
          List.of("proof", "~/i/issue.xml", "-o", "~/out.pdf", "--against", "~/a.pdf"),
          List.of("pin", "~/i/issue.xml", "--from", "~/a.pdf"));

  private final byte[] issue;
  private final byte[] packed;
  private final byte[] open;

  /**
   * @param issue a manifest
   * @param pdf what is printed of it
   */
  public PdfFuzz(byte[] issue, byte[] pdf) throws IOException {
    this.issue = issue;
    this.packed = pdf;
    this.open = opened(pdf);
  }

  /** The same without compression, so that what is changed is what is read. */
  private static byte[] opened(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        COSBase base = object.getObject();
        if (base instanceof COSStream stream) {
          byte[] bytes = stream.createInputStream().readAllBytes();
          // Fonts stay packed: they are what is largest and least read.
          if (bytes.length < 20_000) {
            stream.removeItem(COSName.FILTER);
            try (var out = stream.createOutputStream()) {
              out.write(bytes);
            }
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  @Override
  public FuzzCase make(Random random) {
    byte[] file;
    if (random.nextInt(3) == 0) {
      file = ByteMutation.of(random.nextBoolean() ? packed : open, random);
    } else {
      String text = new String(open, StandardCharsets.ISO_8859_1);
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        text = changed(text, random);
      }
      file = text.getBytes(StandardCharsets.ISO_8859_1);
    }
    Map<String, byte[]> files = new HashMap<>();
    files.put("a.pdf", file);
    files.put("b.pdf", packed);
    files.put("i/issue.xml", issue);
    return new FuzzCase(files, Outside.pick(random, COMMANDS));
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length());
    return switch (random.nextInt(5)) {
      case 0, 1 -> replaced(text, NUMBER, at, Outside.pick(random, NUMBERS));
      case 2 -> replaced(text, NAME, at, any(text, NAME, random));
      case 3 -> replaced(text, REFERENCE, at, any(text, REFERENCE, random));
      default -> text.substring(0, at) + Outside.pick(random, PIECES) + text.substring(at);
    };
  }

  private static String replaced(String text, Pattern pattern, int from, String by) {
    Matcher m = pattern.matcher(text);
    return m.find(from) ? text.substring(0, m.start()) + by + text.substring(m.end()) : text;
  }

  private static String any(String text, Pattern pattern, Random random) {
    List<String> all = new ArrayList<>();
    Matcher m = pattern.matcher(text);
    int at = random.nextInt(text.length());
    for (int n = 0; n < 20 && m.find(n == 0 ? at : m.end()); n++) {
      all.add(m.group());
    }
    return all.isEmpty() ? "/X" : Outside.pick(random, all);
  }
}
