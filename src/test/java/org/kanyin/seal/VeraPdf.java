package org.kanyin.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF's verdict: what a file breaks of a profile, a rule a line. */
public final class VeraPdf {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** Prints the verdicts of files: {@code Vera FILE.pdf…}. */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      byte[] pdf = Files.readAllBytes(Path.of(file));
      for (PDFAFlavour flavour :
          List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
        List<String> faults = faults(pdf, flavour);
        System.out.println(file + " " + flavour + ": " + (faults.isEmpty() ? "passed" : "failed"));
        faults.forEach(fault -> System.out.println("  " + fault));
      }
    }
  }

  /** Empty where the file keeps to the profile. */
  public static List<String> faults(byte[] pdf, PDFAFlavour flavour) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      TreeSet<String> faults = new TreeSet<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          faults.add(
              assertion.getRuleId().getClause()
                  + "-"
                  + assertion.getRuleId().getTestNumber()
                  + " "
                  + assertion.getMessage()
                  + " at "
                  + assertion.getLocation().getContext());
        }
      }
      if (!result.isCompliant() && faults.isEmpty()) {
        faults.add("not compliant, no rule named");
      }
      return List.copyOf(faults);
    } catch (ModelParsingException | EncryptedPdfException | ValidationException | IOException e) {
      throw new AssertionError("veraPDF cannot read the file", e);
    }
  }
}
