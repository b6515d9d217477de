package org.kanyin.manifest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual is the schema's, and says something of everything. */
final class SchemaManualTest {
  private static final Path MANUAL = Path.of("docs/manifest.md");

  private final SchemaVocabulary words = SchemaVocabularyReader.read();

  @Test
  void theCommittedManualIsUpToDate() throws IOException {
    String made = SchemaManual.markdown();
    boolean update = !"false".equals(System.getProperty("update", "false"));
    if (update && System.getenv("CI") == null) {
      Files.createDirectories(MANUAL.getParent());
      Files.writeString(MANUAL, made);
    }
    assertThat(Files.readString(MANUAL)).isEqualTo(made);
  }

  @Test
  void everythingIsExplained() {
    for (SchemaVocabulary.ElementDef e : words.elements().values()) {
      assertThat(e.uses().values()).as(e.name()).allMatch(u -> !u.documentation().isEmpty());
      assertThat(e.uses().values())
          .as("example of " + e.name())
          .anyMatch(u -> !u.example().isEmpty());
      for (SchemaVocabulary.AttributeDef a : words.type(e.name()).attributes()) {
        assertThat(a.documentation()).as(e.name() + "/@" + a.name()).isNotEmpty();
      }
    }
    assertThat(words.values().values()).allMatch(v -> !v.phrase().isEmpty());
  }
}
