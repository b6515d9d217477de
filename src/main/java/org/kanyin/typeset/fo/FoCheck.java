package org.kanyin.typeset.fo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.base.SourceMap;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Setting;
import org.kanyin.fonts.FontBook;
import org.kanyin.fonts.FontFile;
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

  /** Elements whose text goes on with the text before and behind them. */
  private static final Set<String> INLINES = Set.of("inline", "wrapper", "basic-link");

  private static final String BLOCK = "block";

  /** A role that has no face of its own among the bundled fonts, and the role that stands in. */
  private static final String FANG = "fang";

  private static final String SONG = "song";

  private final FontBook fonts;
  private final SourceMap places;
  private final List<Finding> findings = new ArrayList<>();
  private final Deque<Scope> scopes = new ArrayDeque<>();

  /** How much of each source's text has been seen, for each block that is open: titles recur. */
  private final Deque<Map<String, Integer>> sourceLengths = new ArrayDeque<>();

  private final Set<String> reported = new LinkedHashSet<>();
  private final BodyRegionCheck bodyRegion = new BodyRegionCheck();
  private final GlyphCheck glyphs = new GlyphCheck(findings);

  private record Scope(String family, int weight, String source) {}

  private FoCheck(FontBook fonts, SourceMap places) {
    this.fonts = fonts;
    this.places = places;
    scopes.push(new Scope("", 400, ""));
    sourceLengths.push(new HashMap<>());
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
    return glyphs.missing();
  }

  /** Where a variant of a character is asked for, and the role's fonts have it. */
  public Set<Place> variants() {
    return glyphs.variants();
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
    if (local.equals(BLOCK)) {
      sourceLengths.push(new HashMap<>());
    }
    if (!INLINES.contains(local)) {
      glyphs.begin();
    }
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
    if (FANG.equals(family)) {
      tellStandIn();
    }
    String weight = attributes.getValue("font-weight");
    boolean known = weight == null || weight.equals("normal") || weight.equals("bold");
    if (!known && !WEIGHT.matcher(weight).matches()) {
      refuse(name, "font-weight=\"" + shortened(weight) + "\"");
    }
  }

  /** 仿宋 that the office has not mapped is 宋体: told once, with how to map it. */
  private void tellStandIn() {
    Optional<FontFile> face = chinese(FANG);
    if (face.equals(chinese(SONG)) && reported.add(FANG)) {
      String name = face.map(f -> f.facts().fullName()).orElse("");
      findings.add(TypesetFindings.finding("T060", Place.NOWHERE, name));
    }
  }

  private Optional<FontFile> chinese(String role) {
    return fonts
        .role(role, 400)
        .flatMap(r -> r.files().stream().filter(FontFile::chinese).findFirst());
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
    if (local.equals(BLOCK)) {
      sourceLengths.pop();
    }
    if (!INLINES.contains(local)) {
      glyphs.begin();
    }
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
    String text = new String(buffer, start, length);
    int at = sourceLengths.peek().getOrDefault(scope.source(), 0);
    for (int i = 0; i < length; ) {
      int end = GlyphCheck.end(text, i, role);
      Place place = places.of(scope.source(), at);
      glyphs.check(text.substring(i, end), role, place);
      at += Paragraph.isSign(text.charAt(i)) ? 0 : end - i;
      i = end;
    }
    if (!scope.source().isEmpty()) {
      sourceLengths.peek().put(scope.source(), at);
    }
  }
}
