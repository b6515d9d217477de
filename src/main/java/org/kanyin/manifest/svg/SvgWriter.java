package org.kanyin.manifest.svg;

import java.util.HashMap;
import java.util.Map;

/** Writes a drawing anew: elements and attributes that were taken over, ids of our own. */
final class SvgWriter {
  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> ids = new HashMap<>();

  private SvgWriter() {}

  static String document(SvgShape root) {
    SvgWriter writer = new SvgWriter();
    writer.element(root, true);
    return writer.out.toString();
  }

  private void element(SvgShape shape, boolean root) {
    out.append('<').append(shape.name());
    if (root) {
      out.append(" xmlns=\"").append(SvgReader.SVG);
      out.append("\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    }
    for (Map.Entry<String, String> a : shape.attributes().entrySet()) {
      attribute(shape, a.getKey(), a.getValue());
    }
    out.append('>');
    for (SvgShape.Part part : shape.parts()) {
      if (part instanceof SvgShape.Inner inner) {
        element(inner.shape(), false);
      } else {
        escaped(((SvgShape.Words) part).text());
      }
    }
    out.append("</").append(shape.name()).append('>');
  }

  private void attribute(SvgShape shape, String name, String value) {
    String written = value;
    if (name.equals("id")) {
      written = id(value);
    } else if (name.equals("href")) {
      written = "#" + id(value.substring(1));
    } else if (shape.reference(name).isPresent()) {
      String fallback = value.substring(value.indexOf(')') + 1);
      written = "url(#" + id(shape.reference(name).get()) + ")" + fallback;
    }
    out.append(' ').append(name.equals("href") ? "xlink:href" : name).append("=\"");
    escaped(written);
    out.append('"');
  }

  private String id(String written) {
    return ids.computeIfAbsent(written, w -> "i" + ids.size());
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
