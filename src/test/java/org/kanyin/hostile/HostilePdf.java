package org.kanyin.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** PDFs meant to hang, to exhaust or to crash who reads them, by kind; amounts follow the seed. */
public final class HostilePdf {
  private static final Map<String, Function<Random, byte[]>> KINDS = new TreeMap<>();

  static {
    KINDS.putAll(HostilePages.KINDS);
    KINDS.putAll(HostileContent.KINDS);
    KINDS.putAll(HostilePaint.KINDS);
    KINDS.putAll(HostilePictures.KINDS);
    KINDS.putAll(HostileFonts.KINDS);
    KINDS.putAll(HostileFiles.KINDS);
  }

  private HostilePdf() {}

  /** All kinds, in order. */
  public static List<String> kinds() {
    return new ArrayList<>(KINDS.keySet());
  }

  public static byte[] make(String kind, long seed) {
    return KINDS.get(kind).apply(new Random(seed));
  }
}
