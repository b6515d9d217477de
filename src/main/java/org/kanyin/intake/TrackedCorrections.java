package org.kanyin.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.intake.corrections.CorrectionReader;
import org.kanyin.intake.model.Remark;
import org.kanyin.intake.model.WordCorrection;
import org.kanyin.intake.opc.FileFormat;
import org.kanyin.intake.opc.PackageFault;
import org.kanyin.intake.opc.WordPackage;
import org.kanyin.intake.report.RemarkLog;

/**
 * The second door: a Word file with tracked changes and comments as the corrections it asks for.
 */
public final class TrackedCorrections {
  private TrackedCorrections() {}

  /** Whether a table of corrections is a Word file, by its name and its first bytes. */
  public static boolean isWord(Path file) {
    String name = file.toString().toLowerCase(java.util.Locale.ROOT);
    boolean named = name.endsWith(".docx") || name.endsWith(".docm");
    if (!named || !Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(2);
      return head.length == 2 && head[0] == 'P' && head[1] == 'K';
    } catch (IOException e) {
      return false; // Who reads it says why.
    }
  }

  /** The corrections; comments that are none are told. */
  public static Outcome<List<WordCorrection>> read(Path file) {
    String name = file.toString();
    RemarkLog log = new RemarkLog(name);
    try {
      FileFormat.of(file);
      try (WordPackage opened = WordPackage.open(file)) {
        List<WordCorrection> corrections = CorrectionReader.read(opened, log);
        List<Finding> told = log.remarks().stream().map(Remark::finding).toList();
        return Outcome.of(corrections, told);
      }
    } catch (PackageFault e) {
      return Outcome.failed(List.of(RemarkLog.error(e.kind().code(), name, e.getMessage())));
    }
  }
}
