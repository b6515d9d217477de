package org.kanyin.typeset.fo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.base.Place;
import org.kanyin.base.SourceMap;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Setting;
import org.kanyin.fonts.FontBook;
import org.kanyin.fonts.FontRole;
import org.kanyin.typeset.findings.TypesetFindings;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a document before FOP does: every element and attribute value within what a style may emit,
 * every character in a font of its role.
 */
public final class FoCheck extends DefaultHandler {
  /** FOP's layout calls itself for each level; at some thousands the stack ends. */
  private static final int MAX_DEPTH = 200;

  private static final Pattern WEIGHT = Pattern.compile("[1-9]00");

  private final FontBook fonts;
  private final SourceMap places;
  private final List<Finding> findings = new ArrayList<>();
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private final Map<String, Integer> sourceLengths = new HashMap<>();
  private final Set<String> reported = new LinkedHashSet<>();
  private final BodyRegionCheck bodyRegion = new BodyRegionCheck();
  private final Map<FontRole, Set<String>> missing = new LinkedHashMap<>();

  private record Scope(String family, int weight, String source) {}

  private FoCheck(FontBook fonts, SourceMap places) {
    this.fonts = fonts;
    this.places = places;
    scopes.push(new Scope("", 400, ""));
  }

  /**
   * Checks a document.
   *
   * @param places leads from the ids of its blocks to the manuscript
   */
  public static FoCheck of(FoEvents document, FontBook fonts, SourceMap places) {
    FoCheck check = new FoCheck(fonts, places);
    try {
      document.sendTo(check);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    document.fault().ifPresent(why -> check.refuse("XML", why));
    return check;
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The characters that a role's fonts do not have, by role, in the order of the document. */
  public Map<FontRole, Set<String>> missing() {
    return Collections.unmodifiableMap(missing);
  }

  private void refuse(String what, String why) {
    if (reported.add(what + " " + why)) {
      findings.add(TypesetFindings.finding("T010", Place.NOWHERE, what, why));
    }
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    AllowedFo.complaint(uri, local).ifPresent(why -> refuse(name, why));
    for (int i = 0; i < attributes.getLength(); i++) {
      AllowedFo.complaint(attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i))
          .ifPresent(why -> refuse(name, why));
    }
    bodyRegion.complaint(local, attributes).ifPresent(why -> refuse(name, why));
    checkSettings(local, attributes);
    checkFont(name, attributes);
    scopes.push(scope(attributes));
    if (scopes.size() > MAX_DEPTH) {
      refuse(name, "嵌套超过 " + MAX_DEPTH + " 层");
    }
  }

  private Scope scope(Attributes attributes) {
    Scope outer = scopes.peek();
    String family = Optional.ofNullable(attributes.getValue("font-family")).orElse(outer.family());
    String weight = attributes.getValue("font-weight");
    String source = attributes.getValue(KanyinNamespace.URI, KanyinNamespace.SOURCE);
    boolean generated = attributes.getValue(KanyinNamespace.URI, KanyinNamespace.GENERATED) != null;
    return new Scope(
        family,
        weight == null ? outer.weight() : weight(weight),
        generated ? "" : source == null ? outer.source() : source);
  }

  private static int weight(String value) {
    return switch (value) {
      case "normal" -> 400;
      case "bold" -> 700;
      default -> WEIGHT.matcher(value).matches() ? Integer.parseInt(value) : 400;
    };
  }

  /** A role that is there and a weight that is one (XSL 1.1, 7.9.9): the engine takes no other. */
  private void checkFont(String name, Attributes attributes) {
    String family = attributes.getValue("font-family");
    if (family != null && fonts.role(family, 400).isEmpty()) {
      refuse(family.isBlank() ? name : family, "没有这个字体角色");
    }
    String weight = attributes.getValue("font-weight");
    boolean known = weight == null || weight.equals("normal") || weight.equals("bold");
    if (!known && !WEIGHT.matcher(weight).matches()) {
      refuse(name, "font-weight=\"" + shortened(weight) + "\"");
    }
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }

  /** Composition settings must be known by name and value before any block is composed. */
  private void checkSettings(String local, Attributes attributes) {
    try {
      for (int i = 0; i < attributes.getLength(); i++) {
        String name = attributes.getLocalName(i);
        if (!KanyinNamespace.URI.equals(attributes.getURI(i))) {
          continue;
        }
        if (name.equals(KanyinNamespace.COMPOSITION)) {
          Setting.preset(attributes.getValue(i));
        } else if (!KanyinNamespace.isReserved(name)) {
          Setting.preset("gb").with(name, attributes.getValue(i));
        }
      }
    } catch (IllegalArgumentException e) {
      refuse(local, e.getMessage());
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    scopes.pop();
  }

  @Override
  public void characters(char[] buffer, int start, int length) {
    Scope scope = scopes.peek();
    if (scope.family().isEmpty()) {
      return;
    }
    FontRole role = fonts.role(scope.family(), scope.weight()).orElse(null);
    if (role == null) {
      refuse(scope.family(), "没有这个字体角色");
      return;
    }
    int at = sourceLengths.getOrDefault(scope.source(), 0);
    for (int i = start; i < start + length; ) {
      int codePoint = Character.codePointAt(buffer, i, start + length);
      if (isInk(codePoint) && !role.has(codePoint)) {
        int end = sequenceEnd(buffer, i, start + length, role);
        reportMissing(new String(buffer, i, end - i), role, places.of(scope.source(), at));
        at += end - i;
        i = end;
        continue;
      } else if (isInk(codePoint) && role.borrows(codePoint)) {
        reportBorrowed(codePoint, role, places.of(scope.source(), at));
      }
      i += Character.charCount(codePoint);
      at += isBreak(codePoint) ? 0 : Character.charCount(codePoint);
    }
    if (!scope.source().isEmpty()) {
      sourceLengths.put(scope.source(), at);
    }
  }

  private static boolean isBreak(int codePoint) {
    return codePoint == Paragraph.LINE_BREAK || codePoint == Paragraph.PAGE_END;
  }

  /** Blanks and controls are not drawn with a font's glyph of their own. */
  private static boolean isInk(int codePoint) {
    return !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && Character.getType(codePoint) != Character.FORMAT
        && !InvisibleCharacters.contains(codePoint);
  }

  private void reportBorrowed(int codePoint, FontRole role, Place place) {
    String character = Character.toString(codePoint);
    if (reported.add(character + " borrowed for " + role.name() + role.weight())) {
      String lender = role.fileFor(codePoint, false).facts().fullName();
      findings.add(
          TypesetFindings.finding(
                  "T012", place, character, String.format("U+%04X", codePoint), role.name(), lender)
              .withText(character));
    }
  }

  /** Past a missing character, or past the missing pictographs that make up an emoji. */
  private static int sequenceEnd(char[] buffer, int from, int to, FontRole role) {
    int end = from;
    boolean more = true;
    while (more && end < to) {
      int codePoint = Character.codePointAt(buffer, end, to);
      more = isPictograph(codePoint) && !role.has(codePoint);
      end += more || end == from ? Character.charCount(codePoint) : 0;
    }
    return end;
  }

  private static boolean isPictograph(int codePoint) {
    return codePoint >= 0x1F000 && codePoint <= 0x1FAFF;
  }

  /**
   * @param sequence one character, or an emoji of several
   */
  private void reportMissing(String sequence, FontRole role, Place place) {
    sequence
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> missing.computeIfAbsent(role, r -> new LinkedHashSet<>()).add(c));
    if (!reported.add(sequence + role.name() + place)) {
      return;
    }
    String tried =
        role.files().stream().map(f -> f.facts().fullName()).collect(Collectors.joining("、"));
    String codes =
        sequence
            .codePoints()
            .mapToObj(c -> String.format("U+%04X", c))
            .collect(Collectors.joining(" "));
    findings.add(
        TypesetFindings.finding("T001", place, sequence, codes, role.name(), tried)
            .withText(sequence));
  }
}
