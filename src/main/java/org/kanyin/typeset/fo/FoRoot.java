package org.kanyin.typeset.fo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.InkSpec;
import org.kanyin.base.StyleColours;
import org.kanyin.compose.model.Setting;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What {@code fo:root} says of the whole document.
 *
 * @param preset the composition preset that the settings start from
 * @param settings single composition settings over it, values by name
 * @param fill what the number of pages is to be a multiple of; 1 where it does not matter
 * @param notesByPage whether each page numbers its notes anew
 * @param colours the colours that are inks of their own, and how a press prints them
 */
public record FoRoot(
    String preset,
    Map<String, String> settings,
    int fill,
    boolean notesByPage,
    StyleColours colours) {
  private static final String DEFAULT_PRESET = "gb";
  private static final Pattern INK = Pattern.compile("#([0-9A-Fa-f]{6})\\s+(\\S.*)");

  public FoRoot {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** Read from the document's first element; all defaults where it has none. */
  public static FoRoot of(FoEvents document) {
    FirstElement first = new FirstElement();
    try {
      document.sendTo(first);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return of(first.attributes);
  }

  private static FoRoot of(Map<String, String> attributes) {
    Map<String, String> settings = new LinkedHashMap<>(attributes);
    settings.keySet().removeIf(KanyinNamespace::isReserved);
    return new FoRoot(
        attributes.getOrDefault(KanyinNamespace.COMPOSITION, DEFAULT_PRESET),
        settings,
        Optional.ofNullable(attributes.get(KanyinNamespace.FILL)).map(Integer::parseInt).orElse(1),
        "page".equals(attributes.get(KanyinNamespace.NOTES)),
        new StyleColours(
            Optional.ofNullable(attributes.get(KanyinNamespace.INK))
                .map(FoRoot::ink)
                .orElse(Map.of()),
            Optional.ofNullable(attributes.get(KanyinNamespace.PLATES))
                .flatMap(InkSpec::parse)
                .orElse(InkSpec.PLAIN)));
  }

  /** The colour and its name; nothing where the attribute says something else. */
  static Map<Integer, String> ink(String ink) {
    Matcher m = INK.matcher(ink);
    return m.matches() ? Map.of(Integer.parseInt(m.group(1), 16), m.group(2)) : Map.of();
  }

  /**
   * The document's composition settings: the preset, what the style means by it, and the single
   * settings over both.
   *
   * @param presets what a preset means besides what the composer says, values by setting
   * @throws IllegalArgumentException where a name or value is unknown, which {@link FoCheck} tells
   *     the user
   */
  public Setting setting(Map<String, Map<String, String>> presets) {
    Setting setting = Setting.preset(preset);
    for (Map.Entry<String, String> s : presets.getOrDefault(preset, Map.of()).entrySet()) {
      setting = setting.with(s.getKey(), s.getValue());
    }
    for (Map.Entry<String, String> s : settings.entrySet()) {
      setting = setting.with(s.getKey(), s.getValue());
    }
    return setting;
  }

  /** Kanyin's attributes of the first element, by local name. */
  private static final class FirstElement extends DefaultHandler {
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private boolean begun;

    @Override
    public void startElement(String uri, String local, String name, Attributes given) {
      for (int i = 0; !begun && i < given.getLength(); i++) {
        if (KanyinNamespace.URI.equals(given.getURI(i))) {
          attributes.put(given.getLocalName(i), given.getValue(i));
        }
      }
      begun = true;
    }
  }
}
