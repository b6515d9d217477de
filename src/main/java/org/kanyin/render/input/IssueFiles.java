package org.kanyin.render.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Length;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Sha256;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssuePicture;
import org.kanyin.manifest.model.Node;
import org.kanyin.picture.PictureRoom;
import org.kanyin.picture.model.PictureUse;
import org.kanyin.picture.model.PlainPicture;
import org.kanyin.render.model.RenderFindings;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.seal.model.Attachment;
import org.kanyin.typeset.Typesetter;
import org.kanyin.typeset.model.PrintedPictures;

/**
 * The bytes that go into an issue's PDF beside its text.
 *
 * @param pictures by SHA-256 of their files, fit to be embedded
 * @param attachments the manuscript, where it is to travel in the PDF
 */
public record IssueFiles(Map<String, byte[]> pictures, List<Attachment> attachments) {
  public IssueFiles {
    pictures = Map.copyOf(pictures);
    attachments = List.copyOf(attachments);
  }

  /**
   * What cannot be read is a finding.
   *
   * @param typesetter knows how large the document shows its pictures
   */
  public static Outcome<IssueFiles> of(
      TypesetInput input, Typesetter typesetter, RenderRequest request) {
    Issue issue = input.issue();
    List<Finding> findings = new ArrayList<>();
    Map<String, byte[]> pictures = new HashMap<>();
    boolean pixels = issue.pictures().values().stream().anyMatch(p -> p.drawing().isEmpty());
    PrintedPictures printed =
        pixels ? typesetter.pictures(input.fo()) : new PrintedPictures(1, false, Map.of());
    for (Map.Entry<String, IssuePicture> entry : issue.pictures().entrySet()) {
      IssuePicture picture = entry.getValue();
      Optional<Node.Element> name = NameScan.of(issue, entry.getKey());
      if (picture.drawing().isPresent()) {
        byte[] drawing = picture.drawing().get().getBytes(StandardCharsets.UTF_8);
        pictures.put(picture.sha256(), drawing);
      } else if (!pictures.containsKey(picture.sha256())) {
        PrintedPictures.Size size = printed.sizes().get(picture.sha256());
        if (name.isPresent() && size != null) {
          NameScan.coarse(name.get(), picture, size).ifPresent(findings::add);
        }
        int most = name.isPresent() ? NameScan.KEPT : printed.resolution();
        plain(picture, use(picture, printed, most, request.press()), findings)
            .ifPresent(bytes -> pictures.put(picture.sha256(), bytes));
      }
    }
    Outcome<List<Attachment>> attachments =
        request.attachSource() ? ManuscriptAttachments.of(issue) : Outcome.of(List.of(), List.of());
    findings.addAll(attachments.findings());
    return Outcome.of(new IssueFiles(pictures, attachments.value().orElseThrow()), findings);
  }

  private static Optional<byte[]> plain(
      IssuePicture picture, PictureUse use, List<Finding> findings) {
    Place place = Place.file(picture.path().toString());
    Optional<PlainPicture> plain = Optional.empty();
    try {
      byte[] file = Files.readAllBytes(picture.path());
      // What was examined is set, or nothing: the file may have changed since.
      if (Sha256.of(file).equals(picture.sha256())) {
        plain = PictureRoom.plain(file, use);
      }
    } catch (IOException e) {
      // Said below, as of any file that is no longer what it was.
    }
    if (plain.isEmpty()) {
      findings.add(RenderFindings.finding("R002", place));
      return Optional.empty();
    }
    if (plain.get().profileDropped()) {
      findings.add(RenderFindings.finding("R021", place));
    }
    if (plain.get().processConverted()) {
      findings.add(RenderFindings.finding("R022", place));
    }
    return plain.map(PlainPicture::bytes);
  }

  /**
   * @param most pixels to the inch that are kept
   */
  private static PictureUse use(
      IssuePicture picture, PrintedPictures printed, int most, boolean press) {
    PrintedPictures.Size size = printed.sizes().get(picture.sha256());
    if (size == null || (size.width() == 0 && size.height() == 0)) {
      return new PictureUse(0, 0, printed.grey(), press);
    }
    double shape = (double) picture.width() / picture.height();
    double width = Math.max(size.width(), size.height() * shape);
    double pixels = width / Length.POINTS_PER_INCH * most;
    return new PictureUse(
        (int) Math.ceil(pixels), (int) Math.ceil(pixels / shape), printed.grey(), press);
  }
}
