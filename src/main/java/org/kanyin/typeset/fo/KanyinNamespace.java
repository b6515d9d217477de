package org.kanyin.typeset.fo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.fop.area.AreaTreeObject;
import org.apache.fop.fo.ElementMapping;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.FObj;
import org.apache.xmlgraphics.util.QName;

/**
 * Kanyin's own attributes on formatting objects, {@code urn:kanyin:fo}. Registered with FOP so that
 * it keeps them on its nodes instead of refusing them.
 */
public final class KanyinNamespace extends ElementMapping {
  public static final String URI = "urn:kanyin:fo";

  /** On a block or inline: the id of the manuscript element whose text it shows. */
  public static final String SOURCE = "source";

  /** On an inline: {@code true} where its text is not the manuscript's but the style's. */
  public static final String GENERATED = "generated";

  /** On an inline: the block's unbroken end, {@code after}, {@code right} or {@code leader}. */
  public static final String TAIL = "tail";

  /** On a block: {@code true} where a line of nothing but the tail may not open a page. */
  public static final String KEEP_TAIL = "keep-tail";

  /**
   * On an inline: {@code together} where it is parted only if longer than a line, {@code
   * with-previous} where no line may begin with it.
   */
  public static final String KEEP = "keep";

  /** On a block: with fewer lines than this it stays on the page of what follows it. */
  public static final String LINES_KEPT = "lines-kept";

  /** On a block: {@code true} where the editor wants to know that a line was not enough. */
  public static final String TELL_BREAKS = "tell-breaks";

  /** On an inline: {@code dot} sets 着重号 under its characters. */
  public static final String EMPHASIS = "emphasis";

  /** On a block: lines more or fewer than the best composition, {@code +1} or {@code -1}. */
  public static final String FIT = "fit";

  /** On fo:table: {@code fit} where its columns are as wide as their contents ask. */
  public static final String COLUMNS = "columns";

  /** On fo:table-row: the id of the manuscript's row. */
  public static final String ROW = "row";

  /**
   * On a block in fo:table-header: the ids of the rows that its cell spans where it stands over the
   * first of a page, from the second on; empty where it is for every page but the first.
   */
  public static final String CONTINUED = "continued";

  /**
   * On a block in a cell: {@code true} where the figures of its column stand under one another, the
   * decimal point under the decimal point.
   */
  public static final String FIGURES = "figures";

  /**
   * On a block of blocks: it is turned a quarter to the left and fills whole pages; the length of
   * its lines, which is the height of the pages' type area.
   */
  public static final String TURNED = "turned";

  /** On a leader: the distance of its dots; they stand on one raster over the whole page. */
  public static final String RASTER = "raster";

  /** On fo:page-sequence: what its pages are called in a viewer; without it, by their folios. */
  public static final String LABEL = "label";

  /** On fo:root: a colour that is an ink of its own and the ink's name, {@code #D7000F Red}. */
  public static final String INK = "ink";

  /**
   * On fo:root: how that colour is printed, and under which condition, as {@code InkSpec} reads it.
   */
  public static final String PLATES = "plates";

  /** On fo:root: the composition preset that the settings start from. */
  public static final String COMPOSITION = "composition";

  /** On fo:root: the number of pages is to be a multiple of this. */
  public static final String FILL = "fill";

  /** On fo:root: pixels to the inch that pictures are reduced to. */
  public static final String PICTURE_RESOLUTION = "picture-resolution";

  /** On fo:root: {@code true} where pictures are printed without colours. */
  public static final String PICTURES_GREY = "pictures-grey";

  /** On fo:root: from where notes are numbered, {@code page} where each page begins anew. */
  public static final String NOTES = "notes";

  /**
   * On an inline that is a note's mark in a circle, in the text or before the note: the note's id,
   * where its page decides the number. What it holds is another number of the same width.
   */
  public static final String NOTE = "note";

  /** Id of the block in a footnote that is no note: what stands on the last page's foot. */
  public static final String PAGE_FOOT_ID = "page-foot";

  public KanyinNamespace() {
    namespaceURI = URI;
  }

  @Override
  protected void initialize() {
    // Attributes only: the namespace has no elements.
    foObjs = new HashMap<>();
  }

  /** The value of one of these attributes on a node. */
  public static Optional<String> attribute(FONode node, String local) {
    Map<QName, String> all = attributes(node);
    return Optional.ofNullable(all.get(new QName(URI, local)));
  }

  /** The value of one of these attributes on an area. */
  public static Optional<String> attribute(AreaTreeObject area, String local) {
    return Optional.ofNullable(area.getForeignAttributeValue(new QName(URI, local)));
  }

  private static Map<QName, String> attributes(FONode node) {
    if (!(node instanceof FObj object)) {
      return Map.of();
    }
    @SuppressWarnings("unchecked")
    Map<QName, String> all = object.getForeignAttributes();
    return all;
  }

  /** All of these attributes on a node that are not in the list above: settings of composition. */
  public static Map<String, String> settings(FONode node) {
    Map<String, String> settings = new HashMap<>();
    attributes(node)
        .forEach(
            (name, value) -> {
              if (URI.equals(name.getNamespaceURI()) && !RESERVED.contains(name.getLocalName())) {
                settings.put(name.getLocalName(), value);
              }
            });
    return settings;
  }

  /** Whether a name is one of the attributes above, not a setting of composition. */
  static boolean isReserved(String local) {
    return RESERVED.contains(local);
  }

  private static final java.util.Set<String> RESERVED =
      java.util.Set.of(
          SOURCE,
          GENERATED,
          TAIL,
          KEEP_TAIL,
          KEEP,
          LINES_KEPT,
          TELL_BREAKS,
          EMPHASIS,
          FIT,
          RASTER,
          COLUMNS,
          ROW,
          CONTINUED,
          FIGURES,
          TURNED,
          LABEL,
          INK,
          PLATES,
          COMPOSITION,
          FILL,
          PICTURE_RESOLUTION,
          PICTURES_GREY,
          NOTES,
          NOTE);
}
