package org.kanyin.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** What MuPDF's mutool reads in a PDF. */
public final class Mutool {
  private Mutool() {}

  /** Empty where there is no mutool on this machine, or it fails. */
  public static Optional<String> text(Path pdf) {
    try {
      Process process =
          new ProcessBuilder("mutool", "draw", "-q", "-F", "txt", pdf.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
