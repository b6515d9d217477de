package org.kanyin.render.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssuePicture;
import org.kanyin.render.model.RenderFindings;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.seal.model.Attachment;

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

  /** What cannot be read is a finding. */
  public static Outcome<IssueFiles> of(Issue issue, RenderRequest request) {
    List<Finding> findings = new ArrayList<>();
    Map<String, byte[]> pictures = new HashMap<>();
    for (IssuePicture picture : issue.pictures().values()) {
      if (picture.drawing().isPresent()) {
        byte[] drawing = picture.drawing().get().getBytes(StandardCharsets.UTF_8);
        pictures.put(picture.sha256(), drawing);
        continue;
      }
      Place place = Place.file(picture.path().toString());
      try {
        PictureNormalizer plain =
            PictureNormalizer.of(Files.readAllBytes(picture.path()), request.press());
        pictures.put(picture.sha256(), plain.bytes());
        plain.repair().ifPresent(code -> findings.add(RenderFindings.finding(code, place)));
      } catch (IOException e) {
        findings.add(RenderFindings.finding("R002", place));
      }
    }
    Outcome<List<Attachment>> attachments =
        request.attachSource() ? ManuscriptAttachments.of(issue) : Outcome.of(List.of(), List.of());
    findings.addAll(attachments.findings());
    return Outcome.of(new IssueFiles(pictures, attachments.value().orElseThrow()), findings);
  }
}
