package org.kanyin.cli.print;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON objects of texts, numbers and lists of them, on one line. */
final class JsonObjects {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** Half of a surrogate pair: it has no bytes in UTF-8, and is written as an escape. */
  private static final Pattern HALF = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

  private JsonObjects() {}

  static String object(Map<String, Object> fields) {
    return HALF.matcher(GSON.toJson(fields))
        .replaceAll(half -> String.format("\\\\u%04x", (int) half.group().charAt(0)));
  }
}
