package org.kanyin.typeset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.xml.transform.Source;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.fop.image.loader.batik.BatikImageFlavors;
import org.apache.xmlgraphics.image.loader.ImageContext;
import org.apache.xmlgraphics.image.loader.ImageInfo;
import org.apache.xmlgraphics.image.loader.ImageSize;
import org.apache.xmlgraphics.image.loader.impl.AbstractImagePreloader;
import org.apache.xmlgraphics.image.loader.impl.ImageXMLDOM;
import org.apache.xmlgraphics.image.loader.spi.ImageImplRegistry;
import org.apache.xmlgraphics.image.loader.util.ImageUtil;
import org.apache.xmlgraphics.io.XmlSourceUtil;
import org.apache.xmlgraphics.util.MimeConstants;
import org.w3c.dom.Element;
import org.w3c.dom.svg.SVGDocument;

/**
 * Hands FOP the drawings that the manifest wrote anew, whose sizes stand in them as numbers of user
 * units. FOP's own reader asks Java for the names of the machine's fonts: Java then goes through
 * all of them and keeps a list in the user's folder.
 */
final class DrawingPreloader extends AbstractImagePreloader {
  private static final byte[] HEAD = "<svg".getBytes(StandardCharsets.US_ASCII);

  /** Adds it where it is not yet: the registry is one for the process. */
  static synchronized void register(ImageImplRegistry registry) {
    Iterator<?> known = registry.getPreloaderIterator();
    while (known.hasNext()) {
      if (known.next() instanceof DrawingPreloader) {
        return;
      }
    }
    registry.registerPreloader(new DrawingPreloader());
  }

  /** Before FOP's own. */
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY / 2;
  }

  // The library's map is raw.
  @Override
  @SuppressWarnings("unchecked")
  public ImageInfo preloadImage(String uri, Source source, ImageContext context)
      throws IOException {
    if (!ImageUtil.hasInputStream(source)) {
      return null;
    }
    InputStream in = XmlSourceUtil.needInputStream(source);
    in.mark(HEAD.length);
    byte[] head = in.readNBytes(HEAD.length);
    in.reset(); // The next preloader reads it from its beginning.
    if (!Arrays.equals(head, HEAD)) {
      return null;
    }
    SVGDocument document = new SAXSVGDocumentFactory(null).createSVGDocument(uri, in);
    ImageInfo info = new ImageInfo(uri, MimeConstants.MIME_SVG);
    Element root = document.getRootElement();
    ImageSize size =
        new ImageSize(units(root, "width"), units(root, "height"), context.getSourceResolution());
    size.calcSizeFromPixels();
    info.setSize(size);
    info.getCustomObjects()
        .put(ImageInfo.ORIGINAL_IMAGE, new ImageXMLDOM(info, document, BatikImageFlavors.SVG_DOM));
    return info;
  }

  private static int units(Element root, String name) {
    return (int) Math.round(Double.parseDouble(root.getAttribute(name)));
  }
}
