package org.kanyin.inspect.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.inspect.file.Deadline;
import org.kanyin.inspect.file.SafePdfOpener;
import org.kanyin.inspect.model.PageTexts;

/** Reads the text of an open document as PDFBox puts it into lines. */
public final class PageTextReader {
  private PageTextReader() {}

  /**
   * The text, or a sentence that says that there is none.
   *
   * @param file as the user named it
   */
  public static Outcome<PageTexts> read(String file, PDDocument document, Deadline clock)
      throws IOException {
    PDFTextStripper stripper = new TimedStripper(clock);
    stripper.setSortByPosition(true);
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      clock.tick();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(stripper.getText(document).lines().filter(l -> !l.isBlank()).toList());
    }
    return pages.stream().allMatch(List::isEmpty)
        ? Outcome.failed(List.of(SafePdfOpener.finding("I005", Place.file(file))))
        : Outcome.of(new PageTexts(pages), List.of());
  }

  /** Asks the clock at every operator and glyph. */
  private static final class TimedStripper extends PDFTextStripper {
    private final Deadline clock;

    TimedStripper(Deadline clock) {
      this.clock = clock;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      clock.tick();
      super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      clock.tick();
      super.processTextPosition(text);
    }
  }
}
