package org.kanyin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kanyin.base.Finding;
import org.kanyin.intake.model.ImportedArticle;
import org.kanyin.intake.model.ImportedManuscript;
import org.kanyin.manifest.ManifestReader;

/** What holds of every import, whatever the manuscript. */
final class ImportedText {
  private static final ManifestReader MANIFESTS = new ManifestReader();

  private ImportedText() {}

  /**
   * Every written character stands in an article or in a remark, once: written and added are
   * printed and removed.
   */
  static void keepsEveryCharacter(Path docx, ImportedManuscript read) {
    Map<Integer, Integer> counts = WrittenCharacters.of(docx);
    read.remarks().forEach(r -> WrittenCharacters.add(r.added(), 1, counts));
    read.remarks().forEach(r -> WrittenCharacters.add(r.removed(), -1, counts));
    read.articles().forEach(a -> WrittenCharacters.add(text(a.xml()), -1, counts));
    StringBuilder said = new StringBuilder();
    counts.forEach(
        (c, n) ->
            said.append(Character.toString(c))
                .append(n > 0 ? " lost " : " too often ")
                .append(n)
                .append("; "));
    assertThat(said.toString()).as("characters lost or doubled").isEmpty();
  }

  /** The text of an article file, and what its attributes hold of the manuscript. */
  static String text(String xml) {
    StringBuilder text = new StringBuilder();
    try {
      XMLStreamReader in =
          XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(xml));
      while (in.hasNext()) {
        switch (in.next()) {
          case XMLStreamConstants.CHARACTERS -> text.append(in.getText());
          case XMLStreamConstants.START_ELEMENT -> {
            String affiliation = in.getAttributeValue(null, "affiliation");
            text.append(affiliation == null ? "" : affiliation);
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(xml, e);
    }
    return text.toString();
  }

  /** The articles in an issue, as {@code validate} reads it: what it says. */
  static List<Finding> validated(Path folder, List<ImportedArticle> articles) {
    StringBuilder issue =
        new StringBuilder(
            "<issue xmlns=\"urn:kanyin:issue\" year=\"2026\" number=\"1\""
                + " date=\"2026-01-15\"><section title=\"来稿\">");
    try {
      for (ImportedArticle a : articles) {
        Files.writeString(folder.resolve(a.id() + ".xml"), a.xml(), StandardCharsets.UTF_8);
        for (var picture : a.pictures()) {
          Path target = folder.resolve(picture.path());
          Files.createDirectories(target.getParent());
          Files.write(target, picture.bytes());
        }
        issue.append("<article href=\"" + a.id() + ".xml\"/>");
      }
      Path file = folder.resolve("issue.xml");
      Files.writeString(file, issue + "</section></issue>", StandardCharsets.UTF_8);
      return MANIFESTS.read(file).findings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
