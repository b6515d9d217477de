package org.kanyin.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A program that is not ours and writes what it reads in a PDF to its standard output. */
final class ExternalReader {
  private ExternalReader() {}

  /** What it writes, as UTF-8; empty where it is not on this machine, or fails. */
  static Optional<String> output(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
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
