package org.kanyin.cli.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Bytes spoilt at random. */
final class ByteMutation {
  /** Bytes at which decoders' sums go over. */
  private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFE, 0xFF};

  private ByteMutation() {}

  static byte[] of(byte[] sound, Random random) {
    byte[] file = sound.clone();
    for (int n = 1 + random.nextInt(4); n > 0 && file.length > 0; n--) {
      file = once(file, random);
    }
    return file;
  }

  private static byte[] once(byte[] file, Random random) {
    int at = random.nextInt(file.length);
    switch (random.nextInt(9)) {
      case 0, 1, 2 -> file[at] = (byte) random.nextInt(256);
      case 3 -> file[at] = (byte) EDGES[random.nextInt(EDGES.length)];
      case 4 -> file[at] ^= (byte) (1 << random.nextInt(8));
      case 5 -> {
        // A length or an offset.
        for (int i = at & ~3; i < Math.min(file.length, (at & ~3) + 4); i++) {
          file[i] = (byte) EDGES[random.nextInt(EDGES.length)];
        }
      }
      case 6 -> {
        return random.nextInt(3) == 0 ? Arrays.copyOf(file, at) : file;
      }
      case 7 -> {
        int length = Math.min(random.nextInt(64), file.length - at);
        int from = random.nextInt(file.length - length + 1);
        System.arraycopy(file, from, file, at, length);
      }
      default -> {
        int end = Math.min(file.length, at + random.nextInt(24));
        byte[] out = Arrays.copyOf(file, file.length - (end - at));
        System.arraycopy(file, end, out, at, file.length - end);
        return out;
      }
    }
    return file;
  }
}
