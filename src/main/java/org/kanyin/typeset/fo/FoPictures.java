package org.kanyin.typeset.fo;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.Length;
import org.kanyin.typeset.model.PrintedPictures;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads from a document how large its pictures are shown. */
public final class FoPictures extends DefaultHandler {
  private static final Pattern HASH = Pattern.compile(".*:([0-9a-f]{64})'\\)");
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}(?:\\.\\d+)?)(pt|mm)");

  /** Where a style says nothing: half as fine again as the finest screen of an offset press. */
  private static final int RESOLUTION = 350;

  private final Map<String, PrintedPictures.Size> sizes = new HashMap<>();
  private int resolution = RESOLUTION;
  private boolean grey;

  private FoPictures() {}

  /** Of what the document holds; what is wrong with it is said before it is set. */
  public static PrintedPictures of(FoEvents document) {
    FoPictures pictures = new FoPictures();
    try {
      document.sendTo(pictures);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return new PrintedPictures(pictures.resolution, pictures.grey, pictures.sizes);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (local.equals("root")) {
      root(attributes);
    } else if (local.equals("external-graphic")) {
      Matcher hash = HASH.matcher(String.valueOf(attributes.getValue("src")));
      if (hash.matches()) {
        double width = points(attributes, "content-width");
        double height = points(attributes, "content-height");
        sizes.merge(
            hash.group(1), new PrintedPictures.Size(width, height), PrintedPictures.Size::or);
      }
    }
  }

  private void root(Attributes attributes) {
    String said = attributes.getValue(KanyinNamespace.URI, KanyinNamespace.PICTURE_RESOLUTION);
    if (said != null && said.matches("\\d{1,4}")) {
      resolution = Integer.parseInt(said);
    }
    grey = "true".equals(attributes.getValue(KanyinNamespace.URI, KanyinNamespace.PICTURES_GREY));
  }

  private static double points(Attributes attributes, String name) {
    Matcher m = LENGTH.matcher(String.valueOf(attributes.getValue(name)));
    return m.matches()
        ? Double.parseDouble(m.group(1)) * (m.group(2).equals("mm") ? Length.MILLIMETRE : 1)
        : 0;
  }
}
