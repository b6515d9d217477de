package org.kanyin.proof;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kanyin.base.RoomResource;

/** The pages and sheets that are filled in; one may take in another with {@code {{> name}}}. */
final class ReportTemplates {
  private ReportTemplates() {}

  /**
   * @param name of the file beside this class
   */
  static Template of(String name) {
    try (Reader text = open(name)) {
      return Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .withLoader(ReportTemplates::open)
          .compile(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String name) {
    try {
      return new InputStreamReader(
          RoomResource.open(ReportTemplates.class, name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
