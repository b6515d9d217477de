package org.kanyin.manifest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Edits of a manuscript's file that leave every other byte of it as it was. */
public final class SourceEdits {
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("GB18030"));

  /**
   * Replace what stands between two UTF-16 indices of the decoded text.
   *
   * @param to the same as {@code from} where text is put in
   */
  public record Replacement(int from, int to, String text) {
    /**
     * Characters as the text of an element: {@code ]]>} may not stand there either (XML 1.0 §2.4).
     */
    public static Replacement ofCharacters(int from, int to, String characters) {
      return new Replacement(from, to, escaped(characters));
    }
  }

  private SourceEdits() {}

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * The file's bytes with the replacements made, in the encoding that makes exactly these bytes of
   * this text, so that nothing else can change.
   *
   * @param bytes the whole file
   * @param text its decoded characters, byte order mark left out
   * @param edits none overlapping another
   * @return empty where no known encoding makes these bytes of this text
   */
  public static Optional<byte[]> apply(byte[] bytes, String text, List<Replacement> edits) {
    for (Charset charset : CHARSETS) {
      byte[] whole = text.getBytes(charset);
      int mark = bytes.length - whole.length;
      boolean same =
          mark >= 0
              && mark <= 3
              && Arrays.equals(bytes, mark, bytes.length, whole, 0, whole.length);
      if (same) {
        return Optional.of(edited(bytes, mark, text, charset, edits));
      }
    }
    return Optional.empty();
  }

  /** From the first to the last of them; what is put in comes before what goes at its place. */
  public static List<Replacement> inOrder(List<Replacement> edits) {
    return edits.stream()
        .sorted(Comparator.comparingInt(Replacement::from).thenComparingInt(Replacement::to))
        .toList();
  }

  private static byte[] edited(
      byte[] bytes, int mark, String text, Charset charset, List<Replacement> edits) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, mark);
    int done = 0;
    for (Replacement e : inOrder(edits)) {
      out.writeBytes(text.substring(done, e.from()).getBytes(charset));
      out.writeBytes(e.text().getBytes(charset));
      done = e.to();
    }
    out.writeBytes(text.substring(done).getBytes(charset));
    return out.toByteArray();
  }
}
