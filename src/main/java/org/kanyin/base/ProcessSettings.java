package org.kanyin.base;

import java.util.Locale;
import java.util.logging.LogManager;

/**
 * What a process of ours sets for all its libraries at its start, and a library embedded elsewhere
 * would not: the command line and the workers of a batch give the same bytes by it.
 */
public final class ProcessSettings {
  private ProcessSettings() {}

  public static void settle() {
    // What libraries log is not meant for editors: what matters reaches them as findings.
    LogManager.getLogManager().reset();
    // The same of what the reader of command lines says of quotation marks in a value.
    System.setProperty("picocli.trace", "OFF");
    // FOP writes numbers with the digits of the default locale into the PDF.
    Locale.setDefault(Locale.ROOT);
    // FOP asks for "a" transformer to write its metadata; the search would find Saxon's signed jar
    // and read it through, once for every document.
    System.setProperty(
        "javax.xml.transform.TransformerFactory",
        "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
  }
}
