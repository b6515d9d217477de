package org.kanyin.manifest.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.IssueFolder;
import org.kanyin.manifest.parse.SourceNode;

/** The previous issue's own logo: a picture in its folder, which the new issue needs in its own. */
public final class InheritedLogo {
  private final Optional<IssueFolder.Found> picture;
  private final Path folder;

  public InheritedLogo(Optional<PreviousIssue> previous, Path folder, FindingLog log)
      throws IOException {
    this.folder = folder;
    Optional<SourceNode.Element> logo =
        previous
            .flatMap(p -> p.root().element(PartKind.MASTHEAD))
            .flatMap(m -> m.element(PartKind.LOGO))
            .filter(l -> l.attribute("src").isPresent());
    if (logo.isEmpty()) {
      picture = Optional.empty();
      return;
    }
    Path home = previous.get().path().toAbsolutePath().getParent();
    SourceNode.Attribute src = logo.get().attribute("src").orElseThrow();
    picture = new IssueFolder("上一期的文件夹", home).find(logo.get(), src, new FindingLog());
    if (picture.isEmpty()) {
      log.report("M115", logo.get().file(), logo.get().offset(), src.value(), src.value());
    }
  }

  /** Whether it was found; else it is left out of the masthead. */
  boolean isThere() {
    return picture.isPresent();
  }

  /** Where it stands in the new folder: as in the old one. */
  String src() {
    return picture.orElseThrow().relative();
  }

  /** The file to be written by its place; none where there is no logo. */
  public Map<Path, byte[]> copy() throws IOException {
    return picture.isPresent()
        ? Map.of(folder.resolve(src()), Files.readAllBytes(picture.get().path()))
        : Map.of();
  }
}
