package org.kanyin.manifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * Lays the files of a case out in a folder. A case's document is {@code issue.xml}; lines beginning
 * with {@code @@} start other files beside it or say how a file is written:
 *
 * <pre>
 *   &#64;@ articles/a.xml
 *   &#64;@ issue.xml encoding=GB18030 crlf bom cut
 *   &#64;@ pic.png hex
 *   &#64;@ link a.xml to ../outside.xml
 *   &#64;@ folder b.xml
 * </pre>
 *
 * {@code cut} leaves the last line end out. In hex files blanks are skipped.
 */
public final class CaseFolder {
  private final Path folder;

  public CaseFolder(Path folder) {
    this.folder = folder;
  }

  /** The path of {@code issue.xml}. */
  public Path write(String document) throws IOException {
    String[] words = {"issue.xml"};
    StringBuilder body = new StringBuilder();
    for (String line : document.split("(?<=\n)")) {
      if (line.startsWith("@@ ")) {
        flush(words, body);
        words = line.substring(3).strip().split(" ");
      } else {
        body.append(line);
      }
    }
    flush(words, body);
    return folder.resolve("issue.xml");
  }

  private void flush(String[] words, StringBuilder body) throws IOException {
    if (words[0].equals("link")) {
      Path link = folder.resolve(words[1]);
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, Path.of(words[3]));
    } else if (words[0].equals("folder")) {
      Files.createDirectories(folder.resolve(words[1]));
    } else if (words.length > 1 || !body.isEmpty()) {
      Path file = folder.resolve(words[0]);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes(List.of(words), body.toString()));
    }
    body.setLength(0);
  }

  private static byte[] bytes(List<String> options, String body) throws IOException {
    if (options.contains("hex")) {
      return HexFormat.of().parseHex(body.replaceAll("\\s", ""));
    }
    String text = options.contains("cut") ? body.stripTrailing() : body;
    text = options.contains("crlf") ? text.replace("\n", "\r\n") : text;
    text = options.contains("bom") ? "\uFEFF" + text : text;
    String name =
        options.stream()
            .filter(o -> o.startsWith("encoding="))
            .map(o -> o.substring("encoding=".length()))
            .findFirst()
            .orElse("UTF-8");
    ByteBuffer encoded = Charset.forName(name).newEncoder().encode(CharBuffer.wrap(text));
    var out = new ByteArrayOutputStream();
    out.write(encoded.array(), 0, encoded.limit());
    return out.toByteArray();
  }
}
