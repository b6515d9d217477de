package org.kanyin.cli.print;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON objects of texts, numbers and lists of them, on one line. What is escaped and how is part of
 * the output that programs know, and not quite Gson's choice (RFC 8259 §7 leaves it open).
 */
final class JsonObjects {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** An escape of Gson's; or half of a surrogate pair, which has no bytes in UTF-8. */
  private static final Pattern WRITTEN_OTHERWISE =
      Pattern.compile("\\\\(?:u[0-9a-f]{4}|.)|[\\x{D800}-\\x{DFFF}]");

  private JsonObjects() {}

  static String object(Map<String, Object> fields) {
    return WRITTEN_OTHERWISE.matcher(GSON.toJson(fields)).replaceAll(JsonObjects::replacement);
  }

  private static String replacement(MatchResult found) {
    String written = found.group();
    return Matcher.quoteReplacement(
        switch (written) {
          case "\\u2028" -> "\u2028";
          case "\\u2029" -> "\u2029";
          case "\\b" -> "\\u0008";
          case "\\f" -> "\\u000c";
          default ->
              written.charAt(0) == '\\'
                  ? written
                  : String.format("\\u%04x", (int) written.charAt(0));
        });
  }
}
