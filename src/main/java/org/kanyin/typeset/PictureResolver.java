package org.kanyin.typeset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/**
 * All that FOP may open: pictures that are being set now, by the hash of their content. Any other
 * address, file, network or class path, is refused.
 */
final class PictureResolver implements ResourceResolver {
  static final String SCHEME = "urn:kanyin:picture:";

  private final Map<String, Held> held = new ConcurrentHashMap<>();

  private record Held(byte[] bytes, int users) {}

  void hold(Map<String, byte[]> pictures) {
    pictures.forEach(
        (name, bytes) ->
            held.merge(name, new Held(bytes, 1), (a, b) -> new Held(a.bytes(), a.users() + 1)));
  }

  void release(Map<String, byte[]> pictures) {
    for (String name : pictures.keySet()) {
      held.computeIfPresent(
          name, (n, h) -> h.users() == 1 ? null : new Held(h.bytes(), h.users() - 1));
    }
  }

  @Override
  public Resource getResource(URI uri) throws IOException {
    String address = uri.toString();
    Held picture = address.startsWith(SCHEME) ? held.get(address.substring(SCHEME.length())) : null;
    if (picture == null) {
      throw new IOException("refused: " + uri);
    }
    return new Resource(new ByteArrayInputStream(picture.bytes()));
  }

  @Override
  public OutputStream getOutputStream(URI uri) throws IOException {
    throw new IOException("refused: " + uri);
  }
}
