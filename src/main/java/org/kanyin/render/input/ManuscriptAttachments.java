package org.kanyin.render.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.SourceText;
import org.kanyin.render.model.RenderFindings;
import org.kanyin.seal.model.Attachment;

/**
 * All that an issue was made from, to travel in its PDF: manifest, articles, office data, pictures,
 * each under the path it has in the folder that holds them all.
 */
final class ManuscriptAttachments {
  private final Path folder;
  private final Map<Path, String> kinds = new TreeMap<>();

  private ManuscriptAttachments(Path issueXml) {
    folder = absolute(issueXml).getParent();
    kinds.put(absolute(issueXml), "清单");
  }

  /** What cannot be read is a finding, and so is a font that the office has of its own. */
  static Outcome<List<Attachment>> of(Issue issue) {
    List<Finding> findings = new ArrayList<>();
    ManuscriptAttachments files = new ManuscriptAttachments(Path.of(issue.root().place().file()));
    for (SourceText source : issue.sources().values()) {
      Path path = absolute(Path.of(source.name()));
      files.kinds.putIfAbsent(path, path.endsWith("office.xml") ? "单位资料" : "文章");
    }
    issue
        .pictures()
        .forEach(
            (key, picture) -> {
              if (!picture.isMade()) {
                files.kinds.put(files.folder.resolve(key).normalize(), "图片");
              }
            });
    issue.fonts().stream()
        .map(font -> RenderFindings.finding("R020", font.place(), font.file().getFileName()))
        .forEach(findings::add);
    List<Attachment> attachments = new ArrayList<>();
    Path root = files.root();
    files.kinds.forEach(
        (path, kind) -> {
          try {
            String name = root.relativize(path).toString().replace('\\', '/');
            attachments.add(new Attachment(name, type(name), kind, Files.readAllBytes(path)));
          } catch (IOException e) {
            findings.add(RenderFindings.finding("R002", Place.file(path.toString())));
          }
        });
    return Outcome.of(attachments, findings);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The folder that holds them all. */
  private Path root() {
    Path root = folder;
    for (Path path : kinds.keySet()) {
      while (!path.startsWith(root)) {
        root = root.getParent();
      }
    }
    return root;
  }

  private static String type(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    return switch (extension) {
      case "xml" -> "application/xml";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "svg" -> "image/svg+xml";
      default -> "application/octet-stream";
    };
  }
}
