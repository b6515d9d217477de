package org.kanyin.desk.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.render.model.IssuePreview;

/**
 * The numbers by which the browser knows outlines, the same as long as the desk is open, so that it
 * asks for each once. Thread-safe.
 */
public final class ShapeNumbers {
  private final Map<Shape, Integer> numbers = new HashMap<>();
  private final List<Known> shapes = new ArrayList<>();

  private record Shape(String face, String name) {}

  /** A shape, and the fonts that have it. */
  private record Known(Shape shape, IssuePreview.Outlines fonts) {}

  synchronized int number(String face, String name, IssuePreview.Outlines fonts) {
    return numbers.computeIfAbsent(
        new Shape(face, name),
        shape -> {
          shapes.add(new Known(shape, fonts));
          return shapes.size() - 1;
        });
  }

  /** Path data of SVG in thousandths of an em, y down; empty for a number that was never given. */
  public Optional<String> outline(int number) {
    Known known;
    synchronized (this) {
      if (number < 0 || number >= shapes.size()) {
        return Optional.empty();
      }
      known = shapes.get(number);
    }
    return Optional.of(known.fonts().of(known.shape().face(), known.shape().name()));
  }
}
