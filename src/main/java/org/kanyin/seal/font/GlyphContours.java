package org.kanyin.seal.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a simple TrueType glyph (OpenType, glyf) without the points that do not shape it:
 * such as stand on the line or in the middle between their neighbours, where the format would put
 * them anyway. The black is the same to the last dot.
 */
final class GlyphContours {
  private static final int HEADER = 10;

  // Flags of a point.
  private static final int ON_CURVE = 1;
  private static final int SHORT_X = 2;
  private static final int SHORT_Y = 4;
  private static final int REPEAT = 8;
  private static final int SAME_OR_POSITIVE_X = 16;
  private static final int SAME_OR_POSITIVE_Y = 32;
  private static final int LARGEST_SHORT = 255;

  private final ByteBuffer in;
  private final List<List<Point>> contours = new ArrayList<>();

  private record Point(int x, int y, boolean on) {
    boolean at(Point other) {
      return x == other.x && y == other.y;
    }
  }

  private GlyphContours(byte[] glyph) {
    in = ByteBuffer.wrap(glyph);
  }

  /** The glyph with fewer points and no instructions. */
  static byte[] plain(byte[] glyph) {
    GlyphContours contours = new GlyphContours(glyph);
    contours.read();
    contours.contours.forEach(GlyphContours::thin);
    return contours.write();
  }

  private void read() {
    int count = in.getShort(0);
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      ends[i] = in.getShort(HEADER + 2 * i) & 0xFFFF;
    }
    int lengthAt = HEADER + 2 * count;
    in.position(lengthAt + 2 + (in.getShort(lengthAt) & 0xFFFF));
    int[] flags = flags(count == 0 ? 0 : ends[count - 1] + 1);
    int[] xs = coordinates(flags, SHORT_X, SAME_OR_POSITIVE_X);
    int[] ys = coordinates(flags, SHORT_Y, SAME_OR_POSITIVE_Y);
    int point = 0;
    for (int end : ends) {
      List<Point> contour = new ArrayList<>();
      for (; point <= end; point++) {
        contour.add(new Point(xs[point], ys[point], (flags[point] & ON_CURVE) != 0));
      }
      contours.add(contour);
    }
  }

  private int[] flags(int points) {
    int[] flags = new int[points];
    for (int i = 0; i < points; i++) {
      flags[i] = in.get();
      int times = (flags[i] & REPEAT) != 0 ? in.get() & 0xFF : 0;
      for (; times > 0; times--, i++) {
        flags[i + 1] = flags[i];
      }
    }
    return flags;
  }

  private int[] coordinates(int[] flags, int isShort, int sameOrPositive) {
    int[] values = new int[flags.length];
    int at = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & sameOrPositive) != 0;
      if ((flags[i] & isShort) != 0) {
        int distance = in.get() & 0xFF;
        at += same ? distance : -distance;
      } else if (!same) {
        at += in.getShort();
      }
      values[i] = at;
    }
    return values;
  }

  private static void thin(List<Point> contour) {
    for (int i = 0; i < contour.size() && contour.size() > 3; ) {
      int size = contour.size();
      Point before = contour.get((i + size - 1) % size);
      Point after = contour.get((i + 1) % size);
      if (isNeedless(before, contour.get(i), after)) {
        contour.remove(i);
        i = Math.max(0, i - 1);
      } else {
        i++;
      }
    }
  }

  private static boolean isNeedless(Point before, Point point, Point after) {
    if (!point.on()) {
      // A curve whose handle lies in one of its ends is a straight line.
      return before.on() && after.on() && (point.at(before) || point.at(after));
    } else if (before.on() && after.on()) {
      long ax = (long) point.x() - before.x();
      long ay = (long) point.y() - before.y();
      long bx = (long) after.x() - point.x();
      long by = (long) after.y() - point.y();
      return point.at(before) || (ax * by == ay * bx && ax * bx + ay * by > 0);
    }
    return !before.on()
        && !after.on()
        && 2 * point.x() == before.x() + after.x()
        && 2 * point.y() == before.y() + after.y();
  }

  private byte[] write() {
    ByteArrayOutputStream flags = new ByteArrayOutputStream();
    ByteArrayOutputStream xs = new ByteArrayOutputStream();
    ByteArrayOutputStream ys = new ByteArrayOutputStream();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(in.array(), 0, HEADER);
    Point last = new Point(0, 0, true);
    int count = 0;
    for (List<Point> contour : contours) {
      count += contour.size();
      out.write((count - 1) >> 8);
      out.write(count - 1);
      for (Point point : contour) {
        int flag = point.on() ? ON_CURVE : 0;
        flag |= put(point.x() - last.x(), xs, SHORT_X, SAME_OR_POSITIVE_X);
        flag |= put(point.y() - last.y(), ys, SHORT_Y, SAME_OR_POSITIVE_Y);
        flags.write(flag);
        last = point;
      }
    }
    // No instructions.
    out.write(0);
    out.write(0);
    // Runs of one flag are left to deflate, which does them better than the format's own counts.
    out.writeBytes(flags.toByteArray());
    out.writeBytes(xs.toByteArray());
    out.writeBytes(ys.toByteArray());
    return out.toByteArray();
  }

  private static int put(int change, ByteArrayOutputStream out, int isShort, int sameOrPositive) {
    if (change == 0) {
      return sameOrPositive;
    } else if (Math.abs(change) <= LARGEST_SHORT) {
      out.write(Math.abs(change));
      return isShort | (change > 0 ? sameOrPositive : 0);
    }
    out.write(change >> 8);
    out.write(change);
    return 0;
  }
}
