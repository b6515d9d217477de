package org.kanyin.typeset.fo;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.FoDocument;
import org.kanyin.base.InkSpec;
import org.kanyin.base.StyleColours;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A document's inks, as fo:root names them. */
public final class InkNames {
  private static final Pattern INK = Pattern.compile("#([0-9A-Fa-f]{6})\\s+(\\S.*)");

  private InkNames() {}

  /** The colour and its name; nothing where the attribute says something else. */
  public static Map<Integer, String> parse(String ink) {
    Matcher m = INK.matcher(ink);
    return m.matches() ? Map.of(Integer.parseInt(m.group(1), 16), m.group(2)) : Map.of();
  }

  /** Read without being set; nothing where it cannot be parsed, which setting it would say. */
  public static StyleColours of(FoDocument fo, FoCheck.Parser parser) {
    Root root = new Root();
    try {
      parser.parse(fo, root);
    } catch (IOException | SAXException e) {
      // A style's output is well-formed: what is wrong with it is FoCheck's to say.
      return root.colours();
    }
    return root.colours();
  }

  /** The first element's attributes. */
  private static final class Root extends DefaultHandler {
    private final Map<Integer, String> inks = new TreeMap<>();
    private InkSpec plates = InkSpec.PLAIN;
    private boolean begun;

    StyleColours colours() {
      return new StyleColours(inks, plates);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (!begun) {
        begun = true;
        attribute(attributes, KanyinNamespace.INK).ifPresent(ink -> inks.putAll(parse(ink)));
        plates =
            attribute(attributes, KanyinNamespace.PLATES)
                .flatMap(InkSpec::parse)
                .orElse(InkSpec.PLAIN);
      }
    }

    private static Optional<String> attribute(Attributes attributes, String name) {
      return Optional.ofNullable(attributes.getValue(KanyinNamespace.URI, name));
    }
  }
}
