package org.kanyin.render.finish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.InkSpec;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.render.input.IssueFiles;
import org.kanyin.render.input.TypesetInput;
import org.kanyin.render.model.RenderFindings;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;
import org.kanyin.seal.Seal;
import org.kanyin.seal.model.DocumentInfo;
import org.kanyin.seal.model.LooseFont;
import org.kanyin.seal.model.SealRequest;
import org.kanyin.seal.model.Sealed;
import org.kanyin.typeset.model.Typeset;

/** Makes of typeset pages the file that is wanted: the last step of a rendering. */
public final class IssueSealer {
  private IssueSealer() {}

  /** The finished issue, and how its pages compare with an older file where one is given. */
  public static Outcome<Rendered> of(
      TypesetInput input, IssueFiles files, Typeset pages, RenderRequest request) {
    DocumentInfo about = Publication.about(input.issue(), input.date(), pages);
    Optional<InkSpec> press =
        Optional.of(pages.style().colours().plates()).filter(plates -> request.press());
    SealRequest whole =
        new SealRequest(
            pages.pdf(),
            pages.dots(),
            about,
            files.attachments(),
            List.of(),
            press,
            request.copies());
    try {
      Sealed outcome = Seal.seal(whole.only(request.pages()));
      if (!outcome.looseFonts().isEmpty()) {
        return Outcome.failed(findings(outcome.looseFonts()));
      }
      if (!outcome.isNumbered()) {
        return Outcome.failed(
            List.of(RenderFindings.finding("R040", input.issue().root().place())));
      }
      byte[] sealed = outcome.pdf();
      List<Finding> changes =
          request.against().isEmpty()
              ? List.of()
              : ChangedPages.findings(
                  request.against().get(), forms(whole, sealed, request), pages.trace());
      return Outcome.of(new Rendered(input.issue(), sealed, pages.trace(), pages.style()), changes);
    } catch (IOException e) {
      throw new IllegalStateException("FOP wrote a PDF that PDFBox cannot read", e);
    }
  }

  /** What is said of fonts without which no file is written. */
  static List<Finding> findings(List<LooseFont> fonts) {
    return fonts.stream()
        .map(
            font ->
                RenderFindings.finding(
                    "R024",
                    Place.NOWHERE,
                    font.sheet(),
                    font.inPicture() ? "的图片" : "",
                    font.name()))
        .toList();
  }

  /** The whole issue in the forms in which an older file of it may have been made. */
  private static List<byte[]> forms(SealRequest whole, byte[] sealed, RenderRequest request)
      throws IOException {
    List<byte[]> forms = new ArrayList<>();
    forms.add(request.pages().isEmpty() ? sealed : Seal.seal(whole).pdf());
    if (request.press()) {
      // The older one may have been made to be read, without the marks of a print shop.
      forms.add(Seal.seal(whole.toBeRead()).pdf());
    }
    return forms;
  }
}
