package org.kanyin.cli.print;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingFormat;

/**
 * Standard output and standard error: the one place where findings are printed.
 *
 * @param out standard output
 * @param err standard error
 */
public record Terminal(PrintWriter out, PrintWriter err) {

  /** Findings in the format the user chose: text to standard error, JSON to standard output. */
  public void print(List<Finding> findings, Format format) {
    switch (format) {
      case TEXT -> findings.forEach(f -> printText(f, ""));
      case JSON -> out.println(FindingJson.document(findings));
    }
    out.flush();
    err.flush();
  }

  /** A document on standard output. */
  public void print(String document) {
    out.println(document);
    out.flush();
  }

  void printText(Finding f, String remark) {
    err.println(FindingFormat.line(f, remark));
  }

  /** How findings are printed. */
  public enum Format {
    TEXT,
    JSON;

    /** What a command line that could not be understood asks for, as far as one can tell. */
    public static Format asked(String[] arguments) {
      String all = " " + String.join(" ", arguments).toLowerCase(Locale.ROOT) + " ";
      return all.contains(" --format json ") || all.contains(" --format=json ") ? JSON : TEXT;
    }
  }
}
