package org.kanyin.typeset;

import java.net.URI;
import java.util.function.Supplier;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.layoutmgr.LayoutManagerMapping;
import org.kanyin.typeset.fo.KanyinNamespace;

/** FOP as we want it, opened when first asked for: what only reads a document needs none of it. */
final class LayoutEngine {
  private final PictureResolver pictures;
  private final Supplier<LayoutManagerMapping> managers;
  private FopFactory fop;

  /**
   * @param managers gives null for FOP's own
   */
  LayoutEngine(PictureResolver pictures, Supplier<LayoutManagerMapping> managers) {
    this.pictures = pictures;
    this.managers = managers;
  }

  synchronized FopFactory open() {
    if (fop == null) {
      BatikWall.raise();
      // The base is no file: address: Batik compares a reference's host with it, and two empty
      // hosts are one (see the hostile SVG cases).
      FopFactory made =
          new FopFactoryBuilder(URI.create("urn:kanyin:none"), pictures)
              .setLayoutManagerMakerOverride(managers.get())
              .setComplexScriptFeatures(false)
              .setStrictFOValidation(true)
              .build();
      DrawingPreloader.register(made.getImageManager().getRegistry());
      made.getElementMappingRegistry().addElementMapping(new KanyinNamespace());
      fop = made;
    }
    return fop;
  }
}
