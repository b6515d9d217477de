package org.kanyin.desk.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.kanyin.base.DotRow;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.PageDrawing;
import org.kanyin.base.PageDrawing.Placement;
import org.kanyin.render.model.IssuePreview;

/**
 * A page for the browser: its size, its marks, and the lines of text on it that can be selected,
 * read aloud and followed to the manuscript. {@code page-view.js} reads what is written here.
 */
final class PageJson {
  /** Decimals of a point: a hundredth of what an eye at a screen can see. */
  private static final double STEPS = 1000;

  private final ShapeNumbers shapes;
  private final IssuePreview.Outlines fonts;

  PageJson(ShapeNumbers shapes, IssuePreview.Outlines fonts) {
    this.shapes = shapes;
    this.fonts = fonts;
  }

  JsonObject of(PageDrawing page, LayoutTrace.Page trace) {
    JsonObject json = new JsonObject();
    json.addProperty("width", rounded(page.width()));
    json.addProperty("height", rounded(page.height()));
    JsonArray marks = new JsonArray();
    page.marks().forEach(mark -> marks.add(mark(mark)));
    json.add("marks", marks);
    JsonArray lines = new JsonArray();
    trace.lines().forEach(line -> lines.add(line(line)));
    json.add("lines", lines);
    return json;
  }

  /** A mark as a list: its letter, then its numbers in the order of its record. */
  private JsonArray mark(PageDrawing.Mark mark) {
    if (mark instanceof PageDrawing.Glyphs g) {
      JsonArray out = placed("glyphs", g.placement(), g.size());
      out.add(g.rgb());
      for (PageDrawing.PlacedShape glyph : g.glyphs()) {
        out.add(shapes.number(g.face(), glyph.shape(), fonts));
        out.add(rounded(glyph.x()));
      }
      return out;
    }
    if (mark instanceof PageDrawing.Rule r) {
      JsonArray out = numbers("rule", r.fromX(), r.fromY(), r.toX(), r.toY(), r.width(), r.rgb());
      out.add(r.pattern().name().toLowerCase(Locale.ROOT));
      return out;
    }
    if (mark instanceof PageDrawing.Fill f) {
      return placed("fill", f.placement(), f.width(), f.height(), f.rgb());
    }
    if (mark instanceof PageDrawing.Picture p) {
      JsonArray out = placed("picture", p.placement(), p.width(), p.height());
      out.add(p.sha256());
      return out;
    }
    if (mark instanceof PageDrawing.Dots d) {
      DotRow row = d.row();
      return numbers("dots", row.x(), row.y(), row.count(), row.step(), row.diameter(), row.rgb());
    }
    if (mark instanceof PageDrawing.Clip c) {
      return placed("clip", c.placement(), c.width(), c.height());
    }
    return numbers("unclip");
  }

  private static JsonArray placed(String kind, Placement p, double... others) {
    JsonArray out = numbers(kind, p.a(), p.b(), p.c(), p.d(), p.e(), p.f());
    for (double number : others) {
      out.add(rounded(number));
    }
    return out;
  }

  private static JsonArray numbers(String kind, double... numbers) {
    JsonArray out = new JsonArray();
    out.add(kind);
    for (double number : numbers) {
      out.add(rounded(number));
    }
    return out;
  }

  private static JsonObject line(LayoutTrace.Line line) {
    JsonObject json = new JsonObject();
    json.addProperty("text", line.text());
    json.addProperty("x", rounded(line.x()));
    json.addProperty("baseline", rounded(line.baseline()));
    json.addProperty("width", rounded(line.width()));
    json.addProperty("block", line.block());
    JsonArray places = new JsonArray();
    line.glyphX().forEach(x -> places.add(rounded(x)));
    json.add("glyphX", places);
    JsonArray runs = new JsonArray();
    for (LayoutTrace.Run run : line.runs()) {
      JsonArray r = new JsonArray();
      r.add(run.from());
      r.add(run.to());
      r.add(run.block());
      r.add(run.start());
      runs.add(r);
    }
    json.add("runs", runs);
    return json;
  }

  /** Whole numbers are written without a point. */
  private static Number rounded(double number) {
    double r = Math.round(number * STEPS) / STEPS;
    if (r == Math.rint(r)) {
      return (long) r;
    }
    return r;
  }
}
