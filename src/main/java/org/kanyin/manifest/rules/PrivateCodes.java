package org.kanyin.manifest.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.base.RoomResource;

/** Private-use code points, and what GBK systems meant by some of them ({@code private-codes}). */
final class PrivateCodes {
  private static final Map<Integer, Integer> ENCODED = read();

  private PrivateCodes() {}

  private static Map<Integer, Integer> read() {
    try (InputStream in = RoomResource.open(PrivateCodes.class, "private-codes.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .skip(1)
          .map(l -> l.split("\t", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  c -> Integer.parseInt(c[0], 16), c -> Integer.parseInt(c[1], 16)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean contains(int codePoint) {
    return Character.getType(codePoint) == Character.PRIVATE_USE;
  }

  /** The code point that Unicode has for it since. */
  static Optional<Integer> encoded(int codePoint) {
    return Optional.ofNullable(ENCODED.get(codePoint));
  }
}
