package org.kanyin.seal.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.kanyin.seal.font.SubsetFont;

/**
 * Reads what FOP drew on a page into a list of runs and drawings, each with its place on the page
 * and its mark, free of the order in which FOP saves and restores its state.
 */
public final class ContentStreamReader {
  private static final Set<String> PATHS = Set.of("m", "l", "c", "v", "y", "re", "h");
  private static final Set<String> PAINTS =
      Set.of("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do");

  /** Text operators beyond FOP's plain ones: such content is passed on as it stands. */
  private static final Set<String> UNUSUAL =
      Set.of("Tr", "Ts", "Tz", "Tw", "TL", "T*", "TD", "'", "\"", "d0", "d1", "BI");

  private final Palette palette;
  private final Map<String, SubsetFont> fonts;
  private final List<PageItem> page = new ArrayList<>();
  private final Deque<DrawingState> saved = new ArrayDeque<>();
  private DrawingState state = new DrawingState();
  private final TextState text = new TextState();
  private List<Object> path = new ArrayList<>();
  private boolean clipping;
  private Group group;

  /** A marked-content sequence being read. */
  private static final class Group {
    private final PageItem.Mark mark;
    private final DrawingState start;
    private final List<Object> tokens = new ArrayList<>();
    private final List<PageItem> runs = new ArrayList<>();
    private int depth = 1;
    private int saves;
    private boolean drawn;

    Group(PageItem.Mark mark, DrawingState start) {
      this.mark = mark;
      this.start = start;
    }
  }

  private ContentStreamReader(Palette palette, Map<String, SubsetFont> fonts) {
    this.palette = palette;
    this.fonts = fonts;
  }

  public static List<PageItem> read(PDPage page, Palette palette, Map<String, SubsetFont> fonts)
      throws IOException {
    ContentStreamReader reader = new ContentStreamReader(palette, fonts);
    List<COSBase> operands = new ArrayList<>();
    PDFStreamParser parser = new PDFStreamParser(page);
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        reader.operator(operator, operands);
        operands.clear();
      } else {
        operands.add((COSBase) token);
      }
    }
    return reader.page;
  }

  private void operator(Operator token, List<COSBase> operands) {
    String name = token.getName();
    switch (name) {
      case "BDC", "BMC" -> begin(token, operands);
      case "EMC" -> end(token);
      default -> {
        note(token, operands);
        follow(name, operands);
      }
    }
  }

  private void begin(Operator token, List<COSBase> operands) {
    if (group != null) {
      group.depth++;
      note(token, operands);
    } else {
      group = new Group(mark(operands), state.copy());
    }
  }

  private static PageItem.Mark mark(List<COSBase> operands) {
    if (operands.size() < 2 || !(operands.get(1) instanceof COSDictionary properties)) {
      return PageItem.Mark.ORNAMENT;
    }
    if (properties.containsKey(COSName.MCID)) {
      return new PageItem.Mark(properties.getInt(COSName.MCID), "");
    }
    TokenWriter out = new TokenWriter();
    out.write(properties);
    return new PageItem.Mark(PageItem.Mark.NONE, out.text());
  }

  private void end(Operator token) {
    group.depth--;
    if (group.depth > 0) {
      note(token, List.of());
      return;
    }
    for (; group.saves > 0; group.saves--) {
      group.tokens.add(Operator.getOperator("Q"));
    }
    if (group.drawn) {
      page.add(drawing(group.mark, group.start, group.tokens));
    } else {
      page.addAll(group.runs);
    }
    group = null;
  }

  private static PageItem.Drawing drawing(
      PageItem.Mark mark, DrawingState from, List<Object> tokens) {
    return new PageItem.Drawing(
        mark, from.clip(), from.space(), from.fill(), from.setting(), List.copyOf(tokens));
  }

  /** Keeps the token in case the group turns out to be a drawing. */
  private void note(Operator token, List<COSBase> operands) {
    // FOP may save before a sequence begins and restore before it ends.
    boolean restoresOuter = token.getName().equals("Q") && group != null && group.saves == 0;
    if (group != null && !restoresOuter) {
      group.saves += token.getName().equals("q") ? 1 : token.getName().equals("Q") ? -1 : 0;
      group.tokens.addAll(operands);
      group.tokens.add(token);
      boolean clips = token.getName().equals("W") || token.getName().equals("W*");
      group.drawn |= clips || PAINTS.contains(token.getName()) || UNUSUAL.contains(token.getName());
    }
  }

  private void follow(String name, List<COSBase> operands) {
    if (PATHS.contains(name) || PAINTS.contains(name) || Set.of("W", "W*", "n").contains(name)) {
      path(name, operands);
    } else if (!state.set(name, operands, palette)) {
      switch (name) {
        case "q" -> saved.push(state.copy());
        case "Q" -> state = saved.pop();
        case "cm" -> state.concatenate(PdfOperands.matrix(operands));
        case "BT" -> text.begin();
        case "Tf" ->
            text.font(((COSName) operands.get(0)).getName(), PdfOperands.value(operands.get(1)));
        case "Tc" -> text.spacing(PdfOperands.value(operands.get(0)));
        case "Tm" -> text.matrix(PdfOperands.matrix(operands));
        case "Td" ->
            text.move(PdfOperands.value(operands.get(0)), PdfOperands.value(operands.get(1)));
        case "Tj" -> show(List.of(operands.get(0)));
        case "TJ" -> show(((COSArray) operands.get(0)).toList());
        default -> {
          // ET and what only drawings hold: noted with them.
        }
      }
    }
  }

  /** Outside marked content only clips are expected; anything painted there is an ornament. */
  private void path(String name, List<COSBase> operands) {
    if (group != null) {
      return;
    }
    path.addAll(operands);
    path.add(Operator.getOperator(name));
    clipping |= name.startsWith("W");
    if (name.equals("n") && clipping) {
      state.clip(OperatorRewriter.rewritten(path, fonts, palette));
    }
    if (PAINTS.contains(name)) {
      page.add(drawing(PageItem.Mark.ORNAMENT, state, path));
    }
    if (name.equals("n") || PAINTS.contains(name)) {
      path = new ArrayList<>();
      clipping = false;
    }
  }

  private void show(List<? extends COSBase> elements) {
    SubsetFont font = fonts.get(text.font());
    TextState.Run run = text.show(elements, font);
    if (run.codes().length == 0) {
      return;
    }
    AffineTransform shape = state.space();
    shape.concatenate(run.matrix());
    Point2D at = shape.transform(new Point2D.Double(run.lead(), 0), null);
    double[] m = new double[6];
    shape.getMatrix(m);
    PageItem.Glyphs glyphs =
        new PageItem.Glyphs(
            group == null ? PageItem.Mark.ORNAMENT : group.mark,
            state.clip(),
            state.fill(),
            text.font(),
            text.size(),
            new AffineTransform(m[0], m[1], m[2], m[3], 0, 0),
            at.getX(),
            at.getY(),
            run.codes(),
            run.extra());
    (group == null ? page : group.runs).add(glyphs);
  }
}
