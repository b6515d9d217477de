package org.kanyin.manifest.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.manifest.model.ElementKind;

/**
 * Reads a file that is not well-formed the way its writer meant it, and names every slip of the pen
 * where it was made. A parser gives up where it can no longer go on, which may be many lines after
 * the missing quotation mark; and its remedy for what it sees there makes the file worse.
 */
final class MarkupSlips {
  /** What begins with a sign and ends with another, and holds no markup. */
  static final List<String[]> PAIRS =
      List.of(
          new String[] {"<!--", "-->"},
          new String[] {"<![CDATA[", "]]>"},
          new String[] {"<?", "?>"});

  /** A tag with blanks after its angle or its slash. */
  private static final Pattern SPACED_TAG =
      Pattern.compile("<[\\s　]*(/?)[\\s　]*([A-Za-z][A-Za-z0-9-]*)(?=[\\s　>＞/])");

  /** A tag with a name of XML's, whatever its letters. */
  private static final Pattern TAG =
      Pattern.compile("</?([\\p{L}_][\\p{L}\\p{N}_.:-]*)(?:\\s*/?>|\\s+[^<>]*>)");

  /** XML 1.0, production 23. */
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<\\?xml\\s+version\\s*=\\s*(\"1\\.\\d\"|'1\\.\\d')"
              + "(\\s+encoding\\s*=\\s*(\"[A-Za-z][\\w.-]*\"|'[A-Za-z][\\w.-]*'))?"
              + "(\\s+standalone\\s*=\\s*(\"(yes|no)\"|'(yes|no)'))?\\s*\\?>");

  /** A comment whose hyphens are a dash, or one too few. */
  private static final Pattern DASHED_COMMENT =
      Pattern.compile("<[!！]\\s*[-—–－―]{1,2}[^<>]*?(?:[-—–－―]{1,2}\\s*[>＞]|(?=<|$))");

  private static final Pattern ASCII_NAME = Pattern.compile("</?([A-Za-z_][A-Za-z0-9_.:-]*)");

  private static final Pattern LETTERS_AND_FIGURE = Pattern.compile("<([A-Za-z]+)(?=[-.]?\\d)");

  private final SourceFile file;
  private final String source;
  private final FindingLog log;

  private MarkupSlips(SourceFile file, FindingLog log) {
    this.file = file;
    this.source = file.text();
    this.log = log;
  }

  /** Reports all that are there; where the first one stands, or -1 if there is none. */
  static int report(SourceFile file, FindingLog log) {
    return new MarkupSlips(file, log).scan();
  }

  private int scan() {
    int first = -1;
    int at = 0;
    while ((at = nextAngle(at)) >= 0) {
      int before = log.errors();
      int end = construct(at);
      if (first < 0 && log.errors() > before) {
        first = at;
      }
      at = Math.max(end, at + 1);
    }
    return first;
  }

  private int nextAngle(int from) {
    for (int i = from; i < source.length(); i++) {
      if (source.charAt(i) == '<' || source.charAt(i) == '＜') {
        return i;
      }
    }
    return -1;
  }

  /** What begins at an angle; one past its end. */
  private int construct(int at) {
    if (source.startsWith("<?xml ", at)
        && !DECLARATION.matcher(source).region(at, source.length()).lookingAt()) {
      String line = source.substring(at).lines().findFirst().orElseThrow();
      log.report("M213", file, at, line);
      return at + line.length();
    }
    for (String[] pair : PAIRS) {
      if (source.startsWith(pair[0], at)) {
        int end = source.indexOf(pair[1], at + pair[0].length());
        return end < 0 ? source.length() : end + pair[1].length();
      }
    }
    Matcher dashed = DASHED_COMMENT.matcher(source).region(at, source.length());
    if (dashed.lookingAt()) {
      log.report("M214", file, at, dashed.group());
      return dashed.end();
    }
    if (source.startsWith("<!", at)) {
      return at + 2; // A DOCTYPE has a finding of its own.
    }
    Optional<WideTag> wide = WideTag.at(source, at);
    if (wide.isPresent()) {
      String text = wide.get().text();
      log.report("M132", file, at, text, text, wide.get().meant());
      return at + text.length();
    }
    if (source.charAt(at) == '＜') {
      return at + 1;
    }
    Matcher spaced = SPACED_TAG.matcher(source).region(at, source.length());
    if (spaced.lookingAt() && ElementKind.of(spaced.group(2)).isPresent() && isSpaced(spaced)) {
      boolean closed = source.startsWith(">", spaced.end());
      String right = "<" + spaced.group(1) + spaced.group(2) + (closed ? ">" : "");
      log.report("M133", file, at, spaced.group(), right);
      return spaced.end();
    }
    return isTag(at) ? tag(at) : lessThan(at);
  }

  private static boolean isSpaced(Matcher tag) {
    return tag.group().length() > 1 + tag.group(1).length() + tag.group(2).length();
  }

  /**
   * A known name is a tag, whatever comes; another in the form of one, a Chinese one with its pair.
   */
  private boolean isTag(int at) {
    Matcher name = ASCII_NAME.matcher(source).region(at, source.length());
    if (name.lookingAt() && ElementKind.of(name.group(1)).isPresent()) {
      return true;
    }
    Matcher letters = LETTERS_AND_FIGURE.matcher(source).region(at, source.length());
    if (letters.lookingAt() && ElementKind.of(letters.group(1)).isPresent() && followsTag(at)) {
      return true; // A paragraph or cell that begins with a number, behind a tag without its angle.
    }
    Matcher tag = TAG.matcher(source).region(at, source.length());
    return tag.lookingAt() && hasPair(tag.group(), tag.group(1));
  }

  /** Whether nothing stands before it in its line, or the end of another tag does. */
  private boolean followsTag(int at) {
    int from = source.lastIndexOf('\n', at) + 1;
    String before = source.substring(from, at).stripTrailing();
    return before.isEmpty() || before.endsWith(">");
  }

  private boolean hasPair(String tag, String name) {
    boolean ascii = name.chars().allMatch(c -> c < 0x80);
    return ascii || tag.endsWith("/>") || tag.startsWith("</") || source.contains("</" + name);
  }

  private int tag(int at) {
    return new TagFault(file, at, log).end();
  }

  private int lessThan(int at) {
    log.report("M015", file, at, "<", "<", "&lt;");
    return at + 1;
  }
}
