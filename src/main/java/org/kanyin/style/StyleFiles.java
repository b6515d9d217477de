package org.kanyin.style;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.trans.XPathException;
import org.kanyin.base.Sha256;

/**
 * Lets a style include modules of its own folder and of the bundled styles, and nothing else. A
 * style copied elsewhere still finds what it imports of its bundled neighbours as {@code
 * ../neibu/main.xsl}, or of a version of them as {@code ../neibu@1/main.xsl}.
 *
 * <p>Notes each file with the hash of the very bytes that were compiled.
 */
final class StyleFiles implements ResourceResolver {
  /** XSLT 3.0, 3.11: a module that cannot be had. */
  private static final String UNREADABLE = "XTSE0165";

  private final Path bundled;
  private final Path own;
  private final Function<String, Path> folders;
  private final SortedMap<Path, String> seen = new TreeMap<>();

  /**
   * @param folders where a bundled style of that name is
   */
  StyleFiles(Path bundled, Path own, Function<String, Path> folders) {
    this.bundled = bundled;
    this.own = own;
    this.folders = folders;
  }

  @Override
  public Source resolve(ResourceRequest request) throws XPathException {
    try {
      Path file = present(Path.of(URI.create(request.uri)).normalize());
      Path real = file.toRealPath();
      for (Path folder : List.of(own, bundled)) {
        if (real.startsWith(folder.toRealPath())) {
          return source(file);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new XPathException("cannot read " + request.uri + ": " + e.getMessage(), UNREADABLE);
    }
    throw new XPathException("outside the style's folder: " + request.uri, UNREADABLE);
  }

  /** A module as it is now. */
  Source source(Path file) throws IOException {
    return new StreamSource(new ByteArrayInputStream(read(file)), file.toUri().toString());
  }

  /** The text of a file of the style's folder, empty where it has none. */
  Optional<String> text(String name) throws IOException {
    Path file = own.resolve(name);
    if (!Files.exists(file)) {
      note(file, "");
      return Optional.empty();
    }
    return Optional.of(new String(read(file), StandardCharsets.UTF_8));
  }

  /** Every file asked for so far, absolute, with the SHA-256 of what it held; empty if absent. */
  Map<Path, String> seen() {
    return Collections.unmodifiableMap(new TreeMap<>(seen));
  }

  private byte[] read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("no file: " + file); // A pipe lets nobody go who opens it.
    }
    byte[] bytes = Files.readAllBytes(file);
    note(file, Sha256.of(bytes));
    return bytes;
  }

  private void note(Path file, String sha256) {
    seen.put(file.toAbsolutePath().normalize(), sha256);
  }

  private Path present(Path file) {
    Path beside = own.toAbsolutePath().normalize().getParent();
    if (Files.exists(file) || beside == null || !file.startsWith(beside)) {
      return file;
    }
    note(file, "");
    Path neighbour = beside.relativize(file);
    Path folder = folders.apply(neighbour.getName(0).toString());
    return neighbour.getNameCount() == 1
        ? bundled.resolve(neighbour)
        : folder.resolve(neighbour.subpath(1, neighbour.getNameCount()));
  }
}
