package org.kanyin.analysis.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PagePose;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.inspect.model.TextLine;

/**
 * Measures whether a page as a whole stands otherwise than the others: by the sizes of its type,
 * which are those of no other page but all by one factor, and by its lines, which are all off the
 * grid or the edge by one amount.
 */
public final class PoseMeasurer {
  /** Points: sizes that differ by less are one. */
  private static final double SAME_SIZE = 0.04;

  /** Of a page's characters so many have, by one factor, a size that other pages have. */
  private static final double BY_FACTOR = 0.9;

  /** With this share of its characters in sizes of other pages nothing was scaled. */
  private static final double AS_IT_IS = 0.5;

  /** Of the distance from line to line: rounding. */
  private static final double SAME_PITCH = 0.004;

  private static final double LEAST_FACTOR = 0.8;
  private static final double MOST_FACTOR = 1.25;

  /** Of fewer lines nobody can tell what was done to the page. */
  private static final int FEW = 5;

  /** Other pages that a page is compared with, at least. */
  private static final int FEW_PAGES = 3;

  /** Of the lines so many are off by one amount. */
  private static final double MOST = 0.8;

  /** Points: one amount. */
  private static final double ONE = 0.3;

  /** Points: less is no fault of a whole page. */
  private static final double DOWN = 0.6;

  /** A line of so much of the measure begins at its edge. */
  private static final double LONG = 0.6;

  /** Points to a side: less is no fault of a whole page. */
  private static final double ASIDE = 1;

  private final TypeArea type;
  private final FurniturePlaces furniture;
  private final Map<Long, Map<Integer, Integer>> sizes = new HashMap<>();

  public PoseMeasurer(PageStructure structure) {
    this.type = structure.type();
    this.furniture = new FurniturePlaces(structure);
    for (PageLayout layout : structure.body()) {
      for (PageLayout.Line part : layout.lines()) {
        sizes
            .computeIfAbsent(key(part.line().size()), k -> new HashMap<>())
            .merge(layout.number(), part.line().glyphs().size(), Integer::sum);
      }
    }
  }

  private static long key(double size) {
    return Math.round(size / SAME_SIZE);
  }

  /** The page's pose; empty for a page that stands as the others do. */
  public Optional<PagePose> of(PageLayout layout) {
    List<TextLine> lines = layout.lines().stream().map(PageLayout.Line::line).toList();
    if (type.pitch() <= 0 || lines.size() < FEW || layout.page().rotation() != 0) {
      return Optional.empty();
    }
    double scale = scale(layout.number(), lines);
    if (scale != 1 && !type.stated() && !isScaledInPitch(lines, scale)) {
      return Optional.empty();
    }
    double size = type.bodySize() * scale;
    List<TextLine> body = lines.stream().filter(l -> TypeArea.isBodySize(l.size(), size)).toList();
    double centred = (1 - scale) / 2;
    double down = down(body, scale, centred * layout.page().height());
    double right = right(layout, body, scale, centred * layout.page().width());
    if (scale != 1) {
      return Optional.of(new PagePose(layout.number(), scale, right, down));
    }
    double lower = Math.abs(down) < DOWN ? withFurniture(layout, body) : down;
    double aside = aside(layout, body);
    return lower == 0 && aside == 0
        ? Optional.empty()
        : Optional.of(new PagePose(layout.number(), 1, aside, lower));
  }

  /** Of a page with little text: what its head and folio and most of its lines are off by. */
  private double withFurniture(PageLayout layout, List<TextLine> body) {
    OptionalDouble off = furniture.down(layout);
    if (!type.stated() || body.isEmpty() || off.isEmpty() || Math.abs(off.getAsDouble()) < DOWN) {
      return 0;
    }
    double wanted = Math.IEEEremainder(off.getAsDouble(), type.pitch());
    long alike =
        body.stream()
            .mapToDouble(l -> Math.IEEEremainder(l.baseline() - type.origin(), type.pitch()))
            .filter(a -> Math.abs(Math.IEEEremainder(a - wanted, type.pitch())) < ONE)
            .count();
    return alike >= MOST * body.size() ? off.getAsDouble() : 0;
  }

  /**
   * How far all stands to a side: the head and the folio, and the lines at the edges of the text
   * with them. A page whose lines are all set in may be a list.
   */
  private double aside(PageLayout layout, List<TextLine> body) {
    TypeArea.Edges edges = type.edges(layout.isOdd());
    if (layout.kind() == PageLayout.Kind.CONTENTS) {
      return list(body, edges);
    }
    OptionalDouble off = furniture.right(layout);
    if (!type.stated() || off.isEmpty() || Math.abs(off.getAsDouble()) < ASIDE) {
      return 0;
    }
    double by = off.getAsDouble();
    long moved = body.stream().filter(l -> isAt(l, edges.left() + by, edges.right() + by)).count();
    long inPlace = body.stream().filter(l -> isAt(l, edges.left(), edges.right())).count();
    return moved > 0 && moved > 2 * inPlace ? by : 0;
  }

  /** A list has no head: its names begin at one edge, its numbers end at the other. */
  private static double list(List<TextLine> body, TypeArea.Edges edges) {
    double left = body.stream().mapToDouble(TextLine::cellLeft).min().orElse(edges.left());
    double right = body.stream().mapToDouble(TextLine::cellRight).max().orElse(edges.right());
    double off = left - edges.left();
    return Math.abs(off) >= ASIDE && Math.abs(right - edges.right() - off) < ONE ? off : 0;
  }

  private static boolean isAt(TextLine line, double left, double right) {
    return Math.abs(line.cellLeft() - left) < ONE || Math.abs(line.cellRight() - right) < ONE;
  }

  /** A page in another size of type has another distance from line to line, not that one scaled. */
  private boolean isScaledInPitch(List<TextLine> lines, double scale) {
    double pitch = type.pitch() * scale;
    long all = 0;
    long alike = 0;
    for (int i = 1; i < lines.size(); i++) {
      double step = lines.get(i).baseline() - lines.get(i - 1).baseline();
      if (step > pitch / 2 && step < 2 * pitch) {
        all++;
        alike += Math.abs(step - pitch) < SAME_PITCH * pitch ? 1 : 0;
      }
    }
    return 2 * alike >= all;
  }

  private double scale(int page, List<TextLine> lines) {
    // Between few pages nobody can tell which is scaled, or whether their sizes are to be one.
    long others =
        sizes.values().stream()
            .flatMap(s -> s.keySet().stream())
            .filter(p -> p != page)
            .distinct()
            .count();
    if (!type.stated() && others < FEW_PAGES) {
      return 1;
    }
    if (share(page, lines, 1) >= AS_IT_IS) {
      return 1;
    }
    double most =
        lines.stream()
            .max(Comparator.comparingInt((TextLine l) -> l.glyphs().size()))
            .orElseThrow()
            .size();
    return sizes.keySet().stream()
        .map(k -> most / (k * SAME_SIZE))
        .filter(f -> f > LEAST_FACTOR && f < MOST_FACTOR && share(page, lines, f) >= BY_FACTOR)
        .min(Comparator.comparingDouble(f -> Math.abs(f - 1)))
        .orElse(1.0);
  }

  /** The share of the page's characters whose size, by that factor, other pages have. */
  private double share(int page, List<TextLine> lines, double factor) {
    double all = 0;
    double known = 0;
    for (TextLine line : lines) {
      long key = key(line.size() / factor);
      all += line.glyphs().size();
      known += isElsewhere(page, key) ? line.glyphs().size() : 0;
    }
    return known / all;
  }

  private boolean isElsewhere(int page, long key) {
    // Of few pages this may be the only one of running text.
    boolean isStated = type.stated() && Math.abs(key - key(type.bodySize())) <= 1;
    return isStated
        || List.of(key - 1, key, key + 1).stream()
            .flatMap(k -> sizes.getOrDefault(k, Map.of()).keySet().stream())
            .anyMatch(p -> p != page);
  }

  /** How far the lines are off the grid together, next to what is expected. */
  private double down(List<TextLine> body, double scale, double expected) {
    boolean grid = type.stated() || type.onGrid() > MOST;
    double pitch = type.pitch() * scale;
    double origin = type.origin() * scale + expected;
    OptionalDouble off =
        grid
            ? together(
                body.stream().mapToDouble(l -> Math.IEEEremainder(l.baseline() - origin, pitch)))
            : OptionalDouble.empty();
    return expected + off.orElse(0);
  }

  /** How far the long lines begin off the edge together; of the two sides' edges the nearer. */
  private double right(PageLayout layout, List<TextLine> body, double scale, double expected) {
    TypeArea.Edges own = type.edges(layout.isOdd());
    double width = LONG * (own.right() - own.left()) * scale;
    List<TextLine> flush =
        body.stream()
            .filter(l -> l.right() - l.left() > width && !l.beginsWithOpeningMark())
            .toList();
    OptionalDouble left = together(flush.stream().mapToDouble(TextLine::cellLeft));
    if (left.isEmpty()) {
      return expected;
    }
    return DoubleStream.of(type.odd().left(), type.even().left())
        .map(edge -> left.getAsDouble() - edge * scale)
        .boxed()
        .min(Comparator.comparingDouble(off -> Math.abs(off - expected)))
        .orElse(expected);
  }

  /** The amount that most of them share, if there are enough. */
  private static OptionalDouble together(DoubleStream amounts) {
    double[] all = amounts.sorted().toArray();
    if (all.length < FEW) {
      return OptionalDouble.empty();
    }
    double middle = all[all.length / 2];
    long near = DoubleStream.of(all).filter(a -> Math.abs(a - middle) < ONE).count();
    return near >= MOST * all.length ? OptionalDouble.of(middle) : OptionalDouble.empty();
  }
}
