package org.kanyin.style;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.trans.XPathException;

/** Lets a style include modules of its own folder and of the bundled styles, and nothing else. */
final class StyleFiles implements ResourceResolver {
  private final List<Path> folders;

  StyleFiles(List<Path> folders) {
    this.folders = folders;
  }

  @Override
  public Source resolve(ResourceRequest request) throws XPathException {
    try {
      Path file = Path.of(URI.create(request.uri)).toRealPath();
      for (Path folder : folders) {
        if (file.startsWith(folder.toRealPath())) {
          return new StreamSource(file.toUri().toString());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new XPathException("cannot read " + request.uri, e);
    }
    throw new XPathException("outside the style's folder: " + request.uri);
  }
}
