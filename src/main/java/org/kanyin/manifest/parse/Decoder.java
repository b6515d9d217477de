package org.kanyin.manifest.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.manifest.model.SourceText;

/**
 * From bytes to text: by the byte order mark, else by the XML declaration, else UTF-8 (XML 1.0,
 * appendix F). A byte that cannot be is one finding at its line and column.
 */
public final class Decoder {
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final String SAVED_AS_ANSI = "多半是存成了 ANSI（GBK）：请在记事本里选“另存为”，编码选 UTF-8。";

  /** What the first bytes say. */
  private record Start(Charset charset, int skip, boolean byMark) {}

  private Decoder() {}

  public static Optional<SourceFile> decode(String name, Path path, byte[] bytes, FindingLog log) {
    Start start = start(bytes);
    int head = Math.min(bytes.length, start.skip() + 400);
    Charset peek = start.byMark() ? start.charset() : StandardCharsets.ISO_8859_1;
    if (!start.byMark() && start.charset() != StandardCharsets.UTF_8) {
      peek = start.charset();
    }
    String first = new String(bytes, start.skip(), head - start.skip(), peek);
    Matcher declared = DECLARED.matcher(first);
    Charset charset = start.charset();
    if (declared.find()) {
      Optional<Charset> known = charset(declared.group(1), charset);
      int column = declared.start(1);
      if (known.isEmpty()) {
        SourceFile shown = new SourceFile(new SourceText(name, path, first));
        log.report("M005", shown, column, declared.group(1), declared.group(1));
        return Optional.empty();
      }
      if (isWide(charset) || start.byMark()) {
        if (!known.get().equals(charset)) {
          SourceFile shown = new SourceFile(new SourceText(name, path, first));
          log.report("M007", shown, column, declared.group(1), declared.group(1), charset.name());
        }
      } else {
        charset = known.get();
      }
    }
    return strict(name, path, bytes, start.skip(), charset, log);
  }

  private static Start start(byte[] b) {
    if (begins(b, 0xEF, 0xBB, 0xBF)) {
      return new Start(StandardCharsets.UTF_8, 3, true);
    } else if (begins(b, 0xFE, 0xFF)) {
      return new Start(StandardCharsets.UTF_16BE, 2, true);
    } else if (begins(b, 0xFF, 0xFE)) {
      return new Start(StandardCharsets.UTF_16LE, 2, true);
    } else if (begins(b, 0, '<')) {
      return new Start(StandardCharsets.UTF_16BE, 0, false);
    } else if (begins(b, '<', 0)) {
      return new Start(StandardCharsets.UTF_16LE, 0, false);
    }
    return new Start(StandardCharsets.UTF_8, 0, false);
  }

  private static boolean begins(byte[] bytes, int... values) {
    if (bytes.length < values.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if ((bytes[i] & 0xFF) != values[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWide(Charset charset) {
    return charset == StandardCharsets.UTF_16BE || charset == StandardCharsets.UTF_16LE;
  }

  /** GB 2312 and GBK are read as GB 18030, which holds them both. */
  private static Optional<Charset> charset(String name, Charset found) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "UTF-8", "UTF8", "US-ASCII" -> Optional.of(StandardCharsets.UTF_8);
      case "UTF-16" -> Optional.of(isWide(found) ? found : StandardCharsets.UTF_16BE);
      case "UTF-16BE" -> Optional.of(StandardCharsets.UTF_16BE);
      case "UTF-16LE" -> Optional.of(StandardCharsets.UTF_16LE);
      case "GB18030", "GBK", "GB2312" -> Optional.of(GB18030);
      default -> Optional.empty();
    };
  }

  private static Optional<SourceFile> strict(
      String name, Path path, byte[] bytes, int skip, Charset charset, FindingLog log) {
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharBuffer out = CharBuffer.allocate(bytes.length + 2);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    SourceFile file = new SourceFile(new SourceText(name, path, out.flip().toString()));
    if (result.isError()) {
      String bad = hex(bytes, in.position(), result.length());
      String hint = looksLikeGb(bytes, charset) ? SAVED_AS_ANSI : "";
      log.hinted(hint, "M006", file, file.text().length(), "", bad, charset.name());
      return Optional.empty();
    }
    return Optional.of(file);
  }

  private static boolean looksLikeGb(byte[] bytes, Charset tried) {
    if (!tried.equals(StandardCharsets.UTF_8)) {
      return false;
    }
    try {
      GB18030.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (java.nio.charset.CharacterCodingException e) {
      return false;
    }
  }

  private static String hex(byte[] bytes, int from, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < Math.min(bytes.length, from + Math.max(1, length)); i++) {
      out.append(out.isEmpty() ? "" : " ").append(String.format("%02X", bytes[i] & 0xFF));
    }
    return out.toString();
  }
}
