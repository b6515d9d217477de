package org.kanyin.cli;

import java.io.IOException;
import java.util.List;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Workspace;
import org.kanyin.batch.Batch;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.render.PrintRoom;

/** The rooms of one process, each opened when first asked for. */
final class Rooms {
  private static final Catalogue CATALOGUE = Catalogue.of(Rooms.class);

  private final Workspace workspace;
  private ManifestReader manifests;
  private PrintRoom printRoom;

  Rooms(Workspace workspace) {
    this.workspace = workspace;
  }

  Batch batch() {
    return new Batch(workspace);
  }

  synchronized ManifestReader manifests() {
    if (manifests == null) {
      manifests = new ManifestReader();
    }
    return manifests;
  }

  /** The print room, or a finding where the installation lacks its fonts. */
  synchronized Outcome<PrintRoom> printRoom() {
    try {
      if (printRoom == null) {
        printRoom = new PrintRoom(workspace);
      }
      return Outcome.of(printRoom, List.of());
    } catch (IOException e) {
      String fonts = workspace.fonts().toString();
      return Outcome.failed(List.of(CATALOGUE.finding("C005", Place.NOWHERE, fonts)));
    }
  }
}
