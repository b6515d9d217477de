package org.kanyin.style;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.trans.XPathException;

/**
 * Lets a style include modules of its own folder and of the bundled styles, and nothing else. A
 * style copied elsewhere still finds what it imports of its bundled neighbours as {@code
 * ../neibu/main.xsl}.
 */
final class StyleFiles implements ResourceResolver {
  private final Path bundled;
  private final Path own;

  StyleFiles(Path bundled, Path own) {
    this.bundled = bundled;
    this.own = own;
  }

  @Override
  public Source resolve(ResourceRequest request) throws XPathException {
    try {
      Path file = present(Path.of(URI.create(request.uri)).normalize()).toRealPath();
      for (Path folder : List.of(own, bundled)) {
        if (file.startsWith(folder.toRealPath())) {
          return new StreamSource(file.toUri().toString());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new XPathException("cannot read " + request.uri, e);
    }
    throw new XPathException("outside the style's folder: " + request.uri);
  }

  private Path present(Path file) {
    Path beside = own.toAbsolutePath().normalize().getParent();
    return Files.exists(file) || beside == null || !file.startsWith(beside)
        ? file
        : bundled.resolve(beside.relativize(file).toString());
  }
}
