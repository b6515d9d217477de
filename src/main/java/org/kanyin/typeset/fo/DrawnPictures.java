package org.kanyin.typeset.fo;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.Sha256;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Names a document's pictures by the bytes that are drawn. The document names them by the file of
 * the manuscript, which is reduced and greyed by its use in each issue, and FOP keeps pictures by
 * their address from one document to the next: by the file's name an issue would be printed with
 * the pixels that another one needed.
 */
public final class DrawnPictures {
  private static final Pattern ADDRESS = Pattern.compile("url\\('(.*:)([0-9a-f]{64})'\\)");

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, byte[]> drawn = new HashMap<>();

  /**
   * @param pictures bytes by the name that the document has for them
   */
  public DrawnPictures(Map<String, byte[]> pictures) {
    pictures.forEach(
        (name, bytes) -> {
          String hash = Sha256.of(bytes);
          names.put(name, hash);
          drawn.put(hash, bytes);
        });
  }

  /** The bytes by the name that FOP is given for them. */
  public Map<String, byte[]> byDrawnName() {
    return Map.copyOf(drawn);
  }

  /** A listener that passes the document on with the other names. */
  public ContentHandler to(ContentHandler fop) {
    Renaming renaming = new Renaming();
    renaming.setContentHandler(fop);
    return renaming;
  }

  private final class Renaming extends XMLFilterImpl {
    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      super.startElement(
          uri, local, name, local.equals("external-graphic") ? renamed(attributes) : attributes);
    }

    private Attributes renamed(Attributes attributes) {
      AttributesImpl all = new AttributesImpl(attributes);
      int src = all.getIndex("src");
      Matcher address = ADDRESS.matcher(src < 0 ? "" : all.getValue(src));
      if (address.matches() && names.containsKey(address.group(2))) {
        all.setValue(src, "url('" + address.group(1) + names.get(address.group(2)) + "')");
      }
      return all;
    }
  }
}
