package org.kanyin.seal.content;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.kanyin.seal.font.SubsetFont;

/** Writes operators that are kept, such as a drawing's. */
public final class OperatorRewriter {
  private static final Set<String> SHOWS = Set.of("Tj", "TJ", "'", "\"");
  private static final Set<String> COLOURS = Set.of("g", "G", "rg", "RG", "k", "K");

  private OperatorRewriter() {}

  /** The operators as they came, with colours and character codes in their new form. */
  public static String rewritten(List<?> tokens, Map<String, SubsetFont> fonts, Palette palette) {
    TokenWriter out = new TokenWriter();
    List<COSBase> operands = new ArrayList<>();
    SubsetFont font = null;
    for (Object token : tokens) {
      if (!(token instanceof Operator operator)) {
        operands.add((COSBase) token);
        continue;
      }
      String name = operator.getName();
      if (name.equals("Tf")) {
        font = fonts.get(((COSName) operands.get(0)).getName());
      }
      if (name.equals("BI")) {
        throw new IllegalStateException("FOP wrote an inline image");
      }
      if (COLOURS.contains(name)) {
        out.word(palette.operators(name, operands));
      } else {
        SubsetFont current = font;
        boolean shows = SHOWS.contains(name) && font != null;
        operands.forEach(operand -> out.write(shows ? recoded(operand, current) : operand));
        out.word(name);
      }
      out.line();
      operands.clear();
    }
    return out.text().strip();
  }

  private static COSBase recoded(COSBase operand, SubsetFont font) {
    if (operand instanceof COSArray array) {
      COSArray recoded = new COSArray();
      array.forEach(element -> recoded.add(recoded(element, font)));
      return recoded;
    }
    if (!(operand instanceof COSString string)) {
      return operand;
    }
    byte[] bytes = string.getBytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      out.writeBytes(font.bytes((bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF)));
    }
    return new COSString(out.toByteArray());
  }
}
