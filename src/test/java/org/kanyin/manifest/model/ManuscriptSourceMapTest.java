package org.kanyin.manifest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Place;
import org.kanyin.manifest.ManifestReader;

/** From an element's id and a character of its text back to the file. */
final class ManuscriptSourceMapTest {
  private static final String ISSUE =
      """
      <issue xmlns="urn:kanyin:issue" year="2026" number="3" date="2026-03-15">
        <section title="工作&#x7814;究">
          <article href="articles/a.xml"/>
        </section>
      </issue>
      """;
  private static final String ARTICLE =
      """
      <article xmlns="urn:kanyin:issue" id="a01">
        <title>版<!-- 注 -->心<br/>天头</title>
        <p>
          𠀀甲&lt;<em>乙
          丙</em><![CDATA[<丁]]>
          Latin text<footnote>戊</footnote>己
        </p>
      </article>
      """;

  @TempDir Path folder;
  private Path issueFile;
  private Issue issue;
  private ManuscriptSourceMap origins;

  @BeforeEach
  void read() throws IOException {
    issueFile = folder.resolve("issue.xml");
    Files.writeString(issueFile, ISSUE);
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles/a.xml"), ARTICLE.replace("\n", "\r\n"));
    issue = new ManifestReader().read(issueFile).value().orElseThrow();
    origins = new ManuscriptSourceMap(issue);
  }

  private String place(String id, String character) {
    int index = origins.element(id).orElseThrow().text().indexOf(character);
    Place place = origins.placeOf(id, index).orElseThrow();
    return place.toString().replace(folder + "/", "");
  }

  @Test
  void everyCharacterKnowsItsPlace() {
    assertThat(origins.element("a01-p1").orElseThrow().text()).isEqualTo("𠀀甲<乙丙<丁 Latin text己");
    assertThat(place("a01-p1", "𠀀")).isEqualTo("articles/a.xml:4:5");
    assertThat(place("a01-p1", "甲")).isEqualTo("articles/a.xml:4:6");
    assertThat(place("a01-p1", "<")).isEqualTo("articles/a.xml:4:7");
    assertThat(place("a01-p1", "乙")).isEqualTo("articles/a.xml:4:15");
    assertThat(place("a01-p1", "丙")).isEqualTo("articles/a.xml:5:5");
    assertThat(place("a01-p1", "丁")).isEqualTo("articles/a.xml:5:21");
    assertThat(place("a01-p1", " L")).isEqualTo("articles/a.xml:5:25");
    assertThat(place("a01-p1-footnote1", "戊")).isEqualTo("articles/a.xml:6:25");
    assertThat(place("a01-p1", "己")).isEqualTo("articles/a.xml:6:37");
    assertThat(place("a01-title1", "心")).isEqualTo("articles/a.xml:2:21");
    assertThat(place("a01-title1", "天")).isEqualTo("articles/a.xml:2:27");
  }

  @Test
  void anAttributeSetAsTextToo() {
    assertThat(place("section1-title1", "工")).isEqualTo("issue.xml:2:19");
    assertThat(place("section1-title1", "研")).isEqualTo("issue.xml:2:21");
    assertThat(place("section1-title1", "究")).isEqualTo("issue.xml:2:29");
  }

  @Test
  void beyondTheTextStandsTheElement() {
    Place start = origins.element("a01-p1").orElseThrow().place();
    assertThat(origins.placeOf("a01-p1", 999)).contains(start);
    assertThat(origins.placeOf("nothing", 0)).isEmpty();
    assertThat(origins.sourceOf("a01-p1", -1)).isEmpty();
  }

  @Test
  void adjacentTextIsOneRun() {
    Node.Element title = origins.element("a01-title1").orElseThrow();
    assertThat(title.children()).hasSize(3);
  }
}
