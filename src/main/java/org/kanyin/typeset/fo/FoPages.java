package org.kanyin.typeset.fo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Length;
import org.kanyin.base.PageSpec;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a document's page masters and static contents say of its pages (XSL 1.1, 6.4). The body is
 * its last page sequence.
 */
public final class FoPages extends DefaultHandler {
  private static final String FO = "http://www.w3.org/1999/XSL/Format";

  /** A page master as it is read. */
  private static final class Master {
    final Attributes page;
    Attributes body;
    String before = "";

    Master(Attributes page) {
      this.page = page;
    }

    PageSpec.Side side(Map<String, Optional<String>> heads) {
      double width = points(page, "page-width");
      return new PageSpec.Side(
          points(body, "margin-left"),
          width - points(body, "margin-right"),
          heads.getOrDefault(before, Optional.of("")));
    }
  }

  private final Map<String, Master> masters = new HashMap<>();

  /** By the name of a sequence of masters: that of its odd pages, that of its even ones. */
  private final Map<String, Map<String, String>> sides = new HashMap<>();

  private final Map<String, Optional<String>> heads = new HashMap<>();
  private Attributes root;
  private Master master;
  private String sequence = "";
  private String body = "";
  private int sequences;
  private boolean contents;
  private boolean folios;

  /** Whether first or last pages have masters of their own. */
  private boolean positions;

  private String flow;
  private StringBuilder text = new StringBuilder();
  private boolean varies;

  private final FoCover cover = new FoCover();
  private final FoTables tables = new FoTables();
  private final List<String> bookmarks = new ArrayList<>();

  private FoPages() {}

  /** What the document says of its pages; empty where it says it in another form. */
  public static Optional<PageSpec> of(FoEvents document) {
    FoPages pages = new FoPages();
    try {
      document.sendTo(pages);
      return pages.spec();
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    } catch (IllegalArgumentException e) {
      // A length in a unit that no style of ours uses: the pages are then measured instead.
      return Optional.empty();
    }
  }

  private Optional<PageSpec> spec() {
    Map<String, String> both = sides.getOrDefault(body, Map.of("odd", body, "even", body));
    Master odd = masters.get(both.getOrDefault("odd", ""));
    Master even = masters.get(both.getOrDefault("even", ""));
    if (odd == null || even == null || odd.body == null || even.body == null) {
      return Optional.empty();
    }
    double height = points(odd.page, "page-height");
    return Optional.of(
        new PageSpec(
            points(odd.page, "page-width"),
            height,
            points(root, "font-size"),
            points(root, "line-height"),
            odd.side(heads),
            even.side(heads),
            points(odd.body, "margin-top"),
            height - points(odd.body, "margin-bottom"),
            sequences > 1,
            contents,
            folios && !positions,
            cover.placed(),
            bookmarks,
            tables.rules()));
  }

  private static double points(Attributes element, String name) {
    String value = element.getValue(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return Length.parse(value).points();
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes given) {
    if (!uri.equals(FO)) {
      return;
    }
    Attributes attributes = new org.xml.sax.helpers.AttributesImpl(given);
    if (sequences == 1) {
      cover.start(local, attributes);
    }
    tables.start(local, attributes);
    switch (local) {
      case "root" -> root = attributes;
      case "simple-page-master" -> {
        master = new Master(attributes);
        masters.put(attributes.getValue("master-name"), master);
      }
      case "region-body" -> master.body = attributes;
      case "region-before" -> master.before = attributes.getValue("region-name");
      case "page-sequence-master" -> {
        sequence = attributes.getValue("master-name");
        sides.put(sequence, new HashMap<>());
      }
      case "conditional-page-master-reference" -> {
        String side = attributes.getValue("odd-or-even");
        positions |= attributes.getValue("page-position") != null;
        if (side != null) {
          sides.get(sequence).put(side, attributes.getValue("master-reference"));
        }
      }
      case "page-sequence" -> {
        body = attributes.getValue("master-reference");
        sequences++;
        heads.clear();
      }
      case "bookmark-title" -> {
        flow = local;
        text = new StringBuilder();
      }
      case "static-content" -> {
        flow = attributes.getValue("flow-name");
        text = new StringBuilder();
        varies = false;
      }
      case "retrieve-marker" -> varies = true;
      case "page-number" -> {
        varies = true;
        folios |= flow != null;
      }
      case "page-number-citation" -> contents = true;
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (uri.equals(FO) && sequences == 1) {
      cover.end(local);
    }
    if (uri.equals(FO)) {
      tables.end(local);
    }
    if (uri.equals(FO) && local.equals("bookmark-title")) {
      bookmarks.add(text.toString());
      flow = null;
    }
    if (uri.equals(FO) && local.equals("static-content")) {
      heads.put(flow, varies ? Optional.empty() : Optional.of(text.toString()));
      flow = null;
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    cover.characters(characters, start, length);
    if (flow != null) {
      text.append(characters, start, length);
    }
  }
}
