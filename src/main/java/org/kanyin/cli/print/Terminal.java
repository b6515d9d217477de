package org.kanyin.cli.print;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.base.ControlCharacters;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingFormat;
import org.kanyin.base.Severity;

/**
 * Standard output and standard error: the one place where findings are printed.
 *
 * @param out standard output
 * @param err standard error
 * @param screen who looks at them
 * @param activity what is being done
 */
public record Terminal(PrintWriter out, PrintWriter err, Screen screen, ActivityLine activity) {
  private static final String PLAIN = "\u001b[0m";

  /** Streams that nobody looks at: files, pipes, tests. */
  public Terminal(PrintWriter out, PrintWriter err) {
    this(out, err, Screen.NONE);
  }

  public Terminal(PrintWriter out, PrintWriter err, Screen screen) {
    this(out, err, screen, new ActivityLine(err, screen.interactive()));
  }

  /** Whether somebody can be asked. */
  public boolean asks() {
    return screen.keyboard().isPresent();
  }

  /** Asks, and gives the answer; empty where there is none. */
  public Optional<String> answer(String question) {
    activity.end();
    err.print(question);
    err.flush();
    return screen.line();
  }

  /** Findings in the format the user chose: text to standard error, JSON to standard output. */
  public void print(List<Finding> findings, Format format) {
    activity.end();
    switch (format) {
      case TEXT -> {
        findings.forEach(f -> printText(f, ""));
        count(findings);
      }
      case JSON -> printJson(FindingJson.document(findings));
    }
    out.flush();
    err.flush();
  }

  /** A document on standard output. */
  public void print(String document) {
    activity.end();
    out.println(ControlCharacters.shownLines(document));
    out.flush();
  }

  /** A JSON document on standard output. */
  public void printJson(String document) {
    activity.end();
    out.println(ControlCharacters.escaped(document));
    out.flush();
  }

  /** One line on standard output, whatever the names in it hold. */
  public void say(String line) {
    activity.end();
    out.println(ControlCharacters.shown(line));
    out.flush();
  }

  void printText(Finding f, String remark) {
    activity.end();
    String line = ControlCharacters.shown(FindingFormat.line(f, remark));
    String label = f.severity().label() + "[" + f.code() + "]";
    err.println(
        screen.coloured() ? line.replace(label, colour(f.severity()) + label + PLAIN) : line);
  }

  /** SGR codes of ECMA-48: red, yellow, cyan. */
  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001b[31m";
      case WARNING -> "\u001b[33m";
      case NOTE -> "\u001b[36m";
    };
  }

  /** The closing line; a program that reads the findings counts for itself. */
  private void count(List<Finding> findings) {
    if (screen.interactive() && findings.size() > 1) {
      String each =
          Arrays.stream(Severity.values())
              .map(s -> new Count(s, findings.stream().filter(f -> f.severity() == s).count()))
              .filter(c -> c.number() > 0)
              .map(c -> c.severity().label() + " " + c.number())
              .collect(Collectors.joining("，"));
      err.println("共 " + findings.size() + " 处：" + each);
    }
  }

  private record Count(Severity severity, long number) {}

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
