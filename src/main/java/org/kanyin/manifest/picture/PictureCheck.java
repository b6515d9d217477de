package org.kanyin.manifest.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kanyin.manifest.model.IssuePicture;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.IssueFolder;
import org.kanyin.manifest.parse.ManifestLimits;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.svg.Drawing;
import org.kanyin.manifest.svg.SvgCheck;

/** Finds and checks the pictures of an issue: by content, never by name, and without decoding. */
public final class PictureCheck {
  private final IssueFolder issueFolder;
  private final SvgCheck svg;
  private final FindingLog log;
  private final Map<String, IssuePicture> byKey = new LinkedHashMap<>();
  private final Map<SourceNode.Element, String> keys = new IdentityHashMap<>();

  public PictureCheck(IssueFolder issueFolder, SvgCheck svg, FindingLog log) {
    this.issueFolder = issueFolder;
    this.svg = svg;
    this.log = log;
  }

  /** The pictures found, by the {@code src} of the normalised document. */
  public Map<String, IssuePicture> byKey() {
    return byKey;
  }

  /** What {@code src} becomes. */
  public Map<SourceNode.Element, String> keys() {
    return keys;
  }

  /**
   * @param home the folder the picture must lie in: the issue's, or the office's for its logo
   */
  public void look(SourceNode.Element e, IssueFolder home) {
    SourceNode.Attribute src = e.attribute("src").orElse(null);
    if (src == null || src.value().isBlank()) {
      return;
    }
    Optional<IssueFolder.Found> found = home.find(e, src, log);
    if (found.isEmpty()) {
      return;
    }
    String key = issueFolder.relative(home, found.get());
    keys.put(e, key);
    if (byKey.containsKey(key)) {
      return;
    }
    try {
      picture(e, src, found.get()).ifPresent(p -> byKey.put(key, p));
    } catch (IOException io) {
      log.report("M085", e.file(), src.valueOffset(), src.value(), src.value());
    }
  }

  private Optional<IssuePicture> picture(
      SourceNode.Element e, SourceNode.Attribute src, IssueFolder.Found found) throws IOException {
    long size = Files.size(found.path());
    if (size > ManifestLimits.PICTURE_BYTES) {
      return wrong("M099", e, src, size >> 20, ManifestLimits.PICTURE_BYTES >> 20);
    }
    byte[] bytes = Files.readAllBytes(found.path());
    String format = PictureHeader.format(bytes);
    Optional<PictureHeader.Size> measured;
    Optional<String> document = Optional.empty();
    switch (format) {
      case "PNG" -> measured = PictureHeader.png(bytes);
      case "JPEG" -> measured = PictureHeader.jpeg(bytes);
      case "SVG" -> {
        Optional<Drawing> drawing = svg.drawing(found, bytes);
        if (drawing.isEmpty()) {
          return Optional.empty();
        }
        measured = drawing.map(d -> new PictureHeader.Size(d.width(), d.height()));
        document = drawing.map(Drawing::document);
      }
      default -> {
        String said = format.isEmpty() ? "认不出的格式" : " " + format + " 格式";
        return wrong("M090", e, src, src.value(), said);
      }
    }
    if (measured.isEmpty()) {
      return wrong("M093", e, src, src.value(), format);
    }
    int width = measured.get().width();
    int height = measured.get().height();
    if ((long) width * height > ManifestLimits.PIXELS) {
      return wrong("M092", e, src, width, height, ManifestLimits.PIXELS / 10_000);
    }
    extension(e, src, found.path(), format);
    IssuePicture.Format known = IssuePicture.Format.valueOf(format);
    return Optional.of(
        new IssuePicture(found.path(), known, width, height, sha256(bytes), document));
  }

  private Optional<IssuePicture> wrong(
      String code, SourceNode.Element e, SourceNode.Attribute src, Object... args) {
    log.report(code, e.file(), src.valueOffset(), src.value(), args);
    return Optional.empty();
  }

  private void extension(SourceNode.Element e, SourceNode.Attribute src, Path path, String format) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    String suffix = name.substring(name.lastIndexOf('.') + 1);
    boolean fits =
        switch (format) {
          case "JPEG" -> suffix.equals("jpg") || suffix.equals("jpeg");
          default -> suffix.equals(format.toLowerCase(Locale.ROOT));
        };
    if (!fits) {
      log.report("M091", e.file(), src.valueOffset(), src.value(), src.value(), format);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
