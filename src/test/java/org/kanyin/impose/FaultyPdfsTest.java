package org.kanyin.impose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.ImposedPdf;
import org.kanyin.impose.model.Scheme;
import org.kanyin.inspect.PdfReader;

/** Files that are wrong: sheets or a sentence, never an exception. */
class FaultyPdfsTest {
  private static final Imposer IMPOSER = new Imposer(new Workspace(Path.of(".")));

  @TempDir Path folder;

  @Test
  void encryptedFiles() throws IOException {
    Path plain = TestPdf.of(folder, 4, 210, 297);
    assertThat(failure(encrypted(plain, "owner", "user"))).isEqualTo("I002");
    assertThat(failure(encrypted(plain, "owner", ""))).isEqualTo("P003");
  }

  private Path encrypted(Path plain, String owner, String user) throws IOException {
    Path locked = Files.createTempFile(folder, "locked", ".pdf");
    try (PDDocument pdf = Loader.loadPDF(plain.toFile())) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy(owner, user, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      pdf.protect(policy);
      pdf.save(locked.toFile());
    }
    return locked;
  }

  private static String failure(Path pdf) {
    Outcome<ImposedPdf> outcome = IMPOSER.impose(pdf, ImposeRequest.of(Scheme.saddle()));
    assertThat(outcome.value()).isEmpty();
    return outcome.findings().get(0).code();
  }

  /** Every byte of a small file changed in turn: sheets or a sentence, never an exception. */
  @Test
  void damagedFiles() throws IOException {
    byte[] whole = Files.readAllBytes(TestPdf.of(folder, 2, 100, 100));
    Path damaged = folder.resolve("damaged.pdf");
    int made = 0;
    for (int at = 0; at < whole.length; at += 7) {
      byte[] bytes = whole.clone();
      bytes[at] = (byte) (bytes[at] ^ 0x15);
      Files.write(damaged, bytes);
      Outcome<ImposedPdf> outcome = IMPOSER.impose(damaged, ImposeRequest.of(Scheme.saddle()));
      if (outcome.value().isPresent()) {
        made++;
        assertThat(
                PdfReader.read(Files.write(folder.resolve("out.pdf"), outcome.value().get().pdf()))
                    .value())
            .isPresent();
      }
    }
    assertThat(made).as("most damage is mended").isPositive();
  }
}
