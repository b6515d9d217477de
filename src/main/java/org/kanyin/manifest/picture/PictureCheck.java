package org.kanyin.manifest.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.kanyin.picture.PictureRoom;
import org.kanyin.picture.model.Examination;
import org.kanyin.picture.model.PictureFacts;
import org.kanyin.picture.model.PictureFault;
import org.kanyin.picture.model.PictureFormat;

/** Finds and checks the pictures of an issue: by content, never by name, all of each. */
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

  /** Draws what a QR code says; no file of the issue. */
  public void draw(SourceNode.Element code) {
    SourceNode.Attribute href = code.attribute("href").orElse(null);
    if (href == null || href.value().isBlank()) {
      return;
    }
    String text = href.value().strip();
    String key = IssuePicture.MADE + text;
    keys.put(code, key);
    Optional<Drawing> drawing = CodeDrawing.of(text);
    if (drawing.isEmpty()) {
      int length = text.getBytes(StandardCharsets.UTF_8).length;
      wrong("M245", code, href, length, CodeDrawing.LONGEST);
      return;
    }
    byKey.putIfAbsent(
        key,
        new IssuePicture(
            Path.of(""),
            PictureFormat.SVG,
            drawing.get().width(),
            drawing.get().height(),
            sha256(key.getBytes(StandardCharsets.UTF_8)),
            Optional.of(drawing.get().document())));
  }

  private Optional<IssuePicture> picture(
      SourceNode.Element e, SourceNode.Attribute src, IssueFolder.Found found) throws IOException {
    long size = Files.size(found.path());
    if (size > ManifestLimits.PICTURE_BYTES) {
      return wrong("M099", e, src, size >> 20, ManifestLimits.PICTURE_BYTES >> 20);
    }
    byte[] bytes = Files.readAllBytes(found.path());
    PictureFormat format = PictureFormat.of(bytes);
    if (format == PictureFormat.SVG) {
      return svg.drawing(found, bytes)
          .filter(d -> isOfSize(e, src, d))
          .map(d -> picture(e, src, found.path(), bytes, d));
    }
    Examination looked = PictureRoom.examine(bytes);
    looked.fault().ifPresent(fault -> wrong(e, src, format, fault));
    return looked.facts().map(facts -> picture(e, src, found.path(), bytes, facts));
  }

  /** What of a drawing has to be made of pixels is as large as a picture of pixels. */
  private boolean isOfSize(SourceNode.Element e, SourceNode.Attribute src, Drawing d) {
    boolean small = (long) d.width() * d.height() <= ManifestLimits.PIXELS;
    if (!small) {
      wrong("M092", e, src, d.width(), d.height(), ManifestLimits.PIXELS / 10_000);
    }
    return small;
  }

  private IssuePicture picture(
      SourceNode.Element e, SourceNode.Attribute src, Path path, byte[] bytes, Drawing drawing) {
    extension(e, src, path, PictureFormat.SVG);
    return new IssuePicture(
        path,
        PictureFormat.SVG,
        drawing.width(),
        drawing.height(),
        sha256(bytes),
        Optional.of(drawing.document()));
  }

  private IssuePicture picture(
      SourceNode.Element e, SourceNode.Attribute src, Path path, byte[] bytes, PictureFacts facts) {
    extension(e, src, path, facts.format());
    if (facts.several()) {
      wrong("M177", e, src, src.value());
    }
    return new IssuePicture(
        path, facts.format(), facts.width(), facts.height(), sha256(bytes), Optional.empty());
  }

  private void wrong(
      SourceNode.Element e, SourceNode.Attribute src, PictureFormat format, PictureFault fault) {
    String written = format.written();
    switch (fault.kind()) {
      case FORMAT -> {
        String said = written.isEmpty() ? "认不出的格式" : " " + written + " 格式";
        String code =
            switch (format) {
              case HEIC -> "M176";
              case WEBP -> "M179";
              default -> "M090";
            };
        wrong(code, e, src, src.value(), said);
      }
      case CUT -> wrong("M093", e, src, src.value(), written);
      case BROKEN -> wrong("M175", e, src, src.value(), written, fault.reason());
      case TOO_LARGE -> {
        boolean slim = (long) fault.width() * fault.height() <= ManifestLimits.PIXELS;
        String code = slim ? "M178" : "M092";
        wrong(code, e, src, fault.width(), fault.height(), ManifestLimits.PIXELS / 10_000);
      }
    }
  }

  private Optional<IssuePicture> wrong(
      String code, SourceNode.Element e, SourceNode.Attribute src, Object... args) {
    log.report(code, e.file(), src.valueOffset(), src.value(), args);
    return Optional.empty();
  }

  private void extension(
      SourceNode.Element e, SourceNode.Attribute src, Path path, PictureFormat format) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!format.extensions().contains(name.substring(name.lastIndexOf('.') + 1))) {
      log.report("M091", e.file(), src.valueOffset(), src.value(), src.value(), format.written());
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
