package org.kanyin.seal.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The inks that a file names, operator by operator, as PDFBox reads it; none of our own reading.
 */
final class InkWords {
  private static final List<String> PROCESS = List.of("Cyan", "Magenta", "Yellow", "Black");

  private final Set<String> inks = new TreeSet<>();

  private InkWords() {}

  static Set<String> of(byte[] pdf) throws IOException {
    InkWords words = new InkWords();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        words.read(page);
      }
    }
    return words.inks;
  }

  private void read(PDPage page) throws IOException {
    List<COSBase> operands = new ArrayList<>();
    for (Object token : new PDFStreamParser(page).parse()) {
      if (token instanceof Operator operator) {
        operator(operator.getName(), operands, page.getResources());
        operands.clear();
      } else {
        operands.add((COSBase) token);
      }
    }
  }

  private void operator(String name, List<COSBase> operands, PDResources resources)
      throws IOException {
    switch (name) {
      case "g", "G" -> inks.add("Black");
      case "rg", "RG" -> inks.add("RGB");
      case "k", "K" -> {
        for (int i = 0; i < PROCESS.size(); i++) {
          if (((COSNumber) operands.get(i)).floatValue() > 0) {
            inks.add(PROCESS.get(i));
          }
        }
      }
      case "cs", "CS" -> space(resources.getColorSpace((COSName) operands.get(0)));
      case "sh" -> inks.add("a shading");
      case "Do" -> {
        if (resources.getXObject((COSName) operands.get(0)) instanceof PDImageXObject image) {
          space(image.getColorSpace());
        } else {
          inks.add("a form");
        }
      }
      default -> {
        // Sets no colour.
      }
    }
  }

  private void space(PDColorSpace space) {
    if (space instanceof PDSeparation separation) {
      inks.add(separation.getColorantName());
    } else if (space instanceof PDDeviceN several) {
      inks.addAll(several.getColorantNames());
    } else if (space instanceof PDIndexed indexed) {
      space(indexed.getBaseColorSpace());
    } else {
      inks.add(space.getName().equals("DeviceGray") ? "Black" : space.getName());
    }
  }
}
