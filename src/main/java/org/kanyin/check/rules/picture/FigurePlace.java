package org.kanyin.check.rules.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * Where a figure should stand: between the texts around its caption, or else on the pages from the
 * text before it to the text after it.
 *
 * @param pages from the first to the last on which it may stand
 * @param region on the first of them, where its caption says it; empty without a caption
 * @param caption the first line of that
 */
record FigurePlace(List<Integer> pages, Optional<Box> region, Optional<Box> caption) {
  FigurePlace {
    pages = List.copyOf(pages);
  }

  /** The places of an issue's figures. */
  static final class Finder {
    private final CheckContext context;
    private final ManuscriptAlignment alignment;
    private final Map<String, Integer> order = new HashMap<>();

    Finder(CheckContext context, ManuscriptAlignment alignment) {
      this.context = context;
      this.alignment = alignment;
      context
          .issue()
          .orElseThrow()
          .root()
          .descendants()
          .forEach(e -> order.put(e.id(), order.size()));
    }

    /** Empty where its caption is lost, or nothing around it is known. */
    Optional<FigurePlace> of(Node.Element figure) {
      Optional<Node.Element> caption = figure.element(PartKind.CAPTION);
      return caption.isPresent() && !caption.get().text().isBlank()
          ? placed(caption.get().id()).map(this::around)
          : between(figure);
    }

    private Optional<Integer> placed(String id) {
      for (int b = 0; b < alignment.blocks().size(); b++) {
        if (alignment.isPlaced(b) && alignment.blocks().get(b).id().equals(id)) {
          return Optional.of(b);
        }
      }
      return Optional.empty();
    }

    /** From the text above the caption to the text below it. */
    private FigurePlace around(int caption) {
      int first = alignment.place(caption).get(0);
      int page = alignment.pages().sheet(first);
      PageLayout layout = context.structure().pages().get(page - 1);
      TextLine line = alignment.pages().line(first);
      TypeArea type = context.structure().type();
      double top = type.top() - type.pitch();
      double bottom = type.bottom() + type.pitch();
      for (TextLine l : layout.text()) {
        if (isText(l, caption)) {
          top = l.box().bottom() <= line.box().top() ? Math.max(top, l.box().bottom()) : top;
          bottom = l.box().top() >= line.box().bottom() ? Math.min(bottom, l.box().top()) : bottom;
        }
      }
      TypeArea.Edges edges = type.edges(layout.isOdd());
      Box region = Box.between(edges.left(), top, edges.right(), bottom);
      return new FigurePlace(List.of(page), Optional.of(region), Optional.of(words(caption)));
    }

    /** Of the caption's first line what is its own: others may stand beside it. */
    private Box words(int caption) {
      List<Integer> place = alignment.place(caption);
      TextLine line = alignment.pages().line(place.get(0));
      return place.stream()
          .filter(g -> alignment.pages().line(g) == line)
          .map(g -> alignment.pages().glyph(g).box())
          .reduce(Box::with)
          .orElseThrow();
    }

    /** Whether it shows other words of the manuscript than this figure's. */
    private boolean isText(TextLine line, int caption) {
      return alignment
          .blockOf(line)
          .filter(b -> b.kind() != PartKind.CREDIT && b.kind() != PartKind.CAPTION)
          .filter(b -> alignment.blocks().indexOf(b) != caption)
          .isPresent();
    }

    private Optional<FigurePlace> between(Node.Element figure) {
      int at = order.getOrDefault(figure.id(), -1);
      int from = 0;
      int to = 0;
      for (int b = 0; b < alignment.blocks().size() && to == 0; b++) {
        if (alignment.isPlaced(b) && alignment.blocks().get(b).flows()) {
          boolean before = order.getOrDefault(alignment.blocks().get(b).id(), -1) < at;
          List<Integer> place = alignment.place(b);
          from = before ? alignment.pages().sheet(place.get(place.size() - 1)) : from;
          to = before ? 0 : alignment.pages().sheet(place.get(0));
        }
      }
      List<Integer> pages = new ArrayList<>();
      for (int page = from; page <= to; page++) {
        pages.add(page);
      }
      return from > 0 && to >= from
          ? Optional.of(new FigurePlace(pages, Optional.empty(), Optional.empty()))
          : Optional.empty();
    }
  }
}
