package org.kanyin.diff.corrections;

/**
 * A table's text whose fields are quoted as RFC 4180 asks. People type a quotation mark at a
 * field's beginning and mean the mark: {@code "点"一栏,点,磅}. Such a field is quoted here as a whole,
 * with its own marks doubled; what is well quoted stays as it is.
 */
final class QuotedFields {
  private static final char QUOTE = '"';

  private final String text;
  private final char delimiter;

  QuotedFields(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  String repaired() {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == QUOTE ? quotedEnd(at) : plainEnd(at);
      if (end >= 0) {
        out.append(text, at, end);
      } else {
        end = plainEnd(at);
        String field = text.substring(at, end);
        out.append(QUOTE).append(field.replace("\"", "\"\"")).append(QUOTE);
      }
      if (end < text.length()) {
        out.append(text.charAt(end));
      }
      at = end + 1;
    }
    return out.toString();
  }

  private int plainEnd(int from) {
    int at = from;
    while (at < text.length() && !endsField(at)) {
      at++;
    }
    return at;
  }

  private boolean endsField(int at) {
    char c = text.charAt(at);
    return c == delimiter || c == '\n' || c == '\r';
  }

  /** Behind the mark that closes the field; −1 where what follows that belongs to the field. */
  private int quotedEnd(int from) {
    int at = from + 1;
    while (at < text.length()) {
      if (text.charAt(at) != QUOTE) {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
        at += 2;
      } else {
        return at + 1 == text.length() || endsField(at + 1) ? at + 1 : -1;
      }
    }
    // Never closed: the parser says where.
    return at;
  }
}
