package org.kanyin.seal.press;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.kanyin.base.InkSpec;
import org.kanyin.seal.content.Palette;
import org.kanyin.seal.content.PdfNumbers;
import org.kanyin.seal.content.PdfOperands;
import org.kanyin.seal.content.TokenWriter;

/**
 * Puts a content stream's colours on plates: greys on black alone, written as DeviceCMYK because
 * overprinting in mode 1 keeps the other plates only for that space (PDF 32000 §8.6.7, §11.7.4.3);
 * the publication's own colour as its plan says. Full black overprints, all else knocks out: white
 * set to overprint would vanish.
 */
final class ContentSeparator {
  private static final int FILL = 1;
  private static final int STROKE = 2;
  private static final int BOTH = FILL | STROKE;
  private static final String BLACK = "0 0 0 1 k";

  /** R, G and B this near to each other are a grey; in 256ths. */
  private static final double GREY = 12 / 255.0;

  private final InkSpec inkSpec;
  private final Palette palette;
  private final TokenWriter out = new TokenWriter();
  private final Deque<State> saved = new ArrayDeque<>();
  private State state;
  private boolean ownInk;
  private boolean rgb;

  /**
   * A content stream on plates.
   *
   * @param ownInk whether it has the publication's own colour
   * @param rgb whether it has colours left that no plate of ours prints
   */
  record Separated(byte[] content, boolean ownInk, boolean rgb) {}

  /** What is known while a stream is read: who overprints, and spaces left for their colour. */
  private record State(int overprint, Optional<COSName> fill, Optional<COSName> stroke) {
    Optional<COSName> space(boolean stroking) {
      return stroking ? stroke : fill;
    }

    State in(boolean stroking, COSName space) {
      Optional<COSName> known = Optional.of(space);
      return new State(overprint, stroking ? fill : known, stroking ? known : stroke);
    }

    State overprinting(int who) {
      return new State(who, fill, stroke);
    }
  }

  private ContentSeparator(InkSpec inkSpec, Palette palette, int overprint) {
    this.inkSpec = inkSpec;
    this.palette = palette;
    state = new State(overprint, Optional.empty(), Optional.empty());
  }

  /** A page's content, which begins in black without saying so. */
  static Separated page(byte[] content, InkSpec inkSpec, Palette palette) throws IOException {
    ContentSeparator separator = new ContentSeparator(inkSpec, palette, BOTH);
    separator.out.word(overprint(BOTH)).line().word(BLACK).word("0 0 0 1 K").line();
    return separator.separate(content);
  }

  /** Content that begins in what its caller has set. */
  static Separated form(byte[] content, InkSpec inkSpec, Palette palette) throws IOException {
    return new ContentSeparator(inkSpec, palette, 0).separate(content);
  }

  private Separated separate(byte[] content) throws IOException {
    List<COSBase> operands = new ArrayList<>();
    PDFStreamParser parser = new PDFStreamParser(content);
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        operator(operator.getName(), operands);
        operands.clear();
      } else {
        operands.add((COSBase) token);
      }
    }
    return new Separated(out.bytes(), ownInk, rgb);
  }

  private void operator(String name, List<COSBase> operands) {
    boolean stroke = Character.isUpperCase(name.charAt(0));
    switch (name) {
      case "q" -> saved.push(state);
      case "Q" -> state = saved.isEmpty() ? state : saved.pop();
      default -> {
        // Colours and all else: below.
      }
    }
    switch (name) {
      case "g", "G" -> grey(1 - PdfOperands.value(operands.get(0)), stroke);
      case "rg", "RG" -> rgb(operands, stroke);
      case "k", "K" -> process(operands, stroke);
      case "cs", "CS" -> space((COSName) operands.get(0), stroke);
      case "sc", "scn", "SC", "SCN" -> inSpace(name, operands, stroke);
      default -> written(name, operands);
    }
  }

  private void written(String name, List<COSBase> operands) {
    operands.forEach(out::write);
    out.word(name).line();
  }

  private void grey(double black, boolean stroke) {
    overprint(black >= 1, stroke);
    out.word("0 0 0").number(black, 4).word(stroke ? "K" : "k").line();
  }

  private void process(List<COSBase> operands, boolean stroke) {
    double[] shares = PdfOperands.values(operands);
    boolean black = shares[0] + shares[1] + shares[2] <= 0 && shares[3] >= 1;
    overprint(black, stroke);
    written(stroke ? "K" : "k", operands);
  }

  private void rgb(List<COSBase> operands, boolean stroke) {
    double[] c = PdfOperands.values(operands);
    Optional<Palette.Tint> tint = palette.tint(c);
    double least = Math.min(c[0], Math.min(c[1], c[2]));
    double most = Math.max(c[0], Math.max(c[1], c[2]));
    if (most - least <= GREY) {
      grey(1 - (most + least) / 2, stroke);
    } else if (tint.isPresent()) {
      ownInk(tint.get().space(), tint.get().share(), stroke);
    } else {
      rgb = true;
      overprint(false, stroke);
      written(stroke ? "RG" : "rg", operands);
    }
  }

  private void space(COSName space, boolean stroke) {
    state = state.in(stroke, space);
    if (!palette.has(space)) {
      overprint(false, stroke);
      written(stroke ? "CS" : "cs", List.of(space));
    }
  }

  private void inSpace(String name, List<COSBase> operands, boolean stroke) {
    Optional<COSName> own = state.space(stroke).filter(palette::has);
    if (own.isPresent()) {
      ownInk(own.get(), PdfOperands.value(operands.get(0)), stroke);
    } else {
      written(name, operands);
    }
  }

  private void ownInk(COSName space, double share, boolean stroke) {
    ownInk = true;
    overprint(false, stroke);
    out.raw(colour(inkSpec, space, share, stroke)).line();
  }

  /** The operators of the publication's own colour. */
  private static String colour(InkSpec inkSpec, COSName space, double share, boolean stroke) {
    if (inkSpec.spot()) {
      return "/"
          + space.getName()
          + (stroke ? " CS " : " cs ")
          + PdfNumbers.format(share, 4)
          + (stroke ? " SCN" : " scn");
    }
    StringBuilder colour = new StringBuilder();
    inkSpec.cmyk().forEach(ink -> colour.append(PdfNumbers.format(ink * share, 4)).append(' '));
    return colour.append(stroke ? "K" : "k").toString();
  }

  /** The same in full, for lines; empty where the publication has no colour of its own. */
  static String ownStroke(InkSpec inkSpec, Palette palette) {
    return palette.firstSpace().map(space -> colour(inkSpec, space, 1, true)).orElse("");
  }

  private void overprint(boolean yes, boolean stroke) {
    int who = stroke ? STROKE : FILL;
    int wanted = yes ? state.overprint() | who : state.overprint() & ~who;
    if (wanted != state.overprint()) {
      out.word(overprint(wanted)).line();
      state = state.overprinting(wanted);
    }
  }

  /** The operator that makes these overprint. */
  private static String overprint(int who) {
    return "/O" + who + " gs";
  }

  /** Makes the graphics states known to pages (PDF 32000 §8.4.5). */
  static void addStates(COSDictionary resources) {
    COSDictionary states = resources.getCOSDictionary(COSName.EXT_G_STATE);
    if (states == null) {
      states = new COSDictionary();
      resources.setItem(COSName.EXT_G_STATE, states);
    }
    for (int who = 0; who <= BOTH; who++) {
      COSDictionary one = new COSDictionary();
      one.setItem(COSName.getPDFName("op"), COSBoolean.getBoolean((who & FILL) != 0));
      one.setItem(COSName.OP, COSBoolean.getBoolean((who & STROKE) != 0));
      one.setItem(COSName.OPM, COSInteger.ONE);
      states.setItem(COSName.getPDFName("O" + who), one);
    }
  }
}
