package org.kanyin.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kanyin.base.Workspace;
import org.kanyin.style.StyleSource.Parameter;

/** The manual and its drawings are the styles'. */
final class StyleManualTest {
  private static final Path DOCS = Path.of("docs");

  @Test
  void theCommittedManualIsUpToDate() throws Exception {
    StyleManual manual = new StyleManual();
    check(DOCS.resolve("styles.md"), manual.markdown());
    check(DOCS.resolve("page.svg"), manual.neibuDrawing());
    check(DOCS.resolve("page-gongwen.svg"), manual.gongwenDrawing());
  }

  private static void check(Path file, String made) throws IOException {
    boolean update = !"false".equals(System.getProperty("update", "false"));
    if (update && System.getenv("CI") == null) {
      Files.writeString(file, made);
    }
    assertThat(Files.readString(file)).isEqualTo(made);
  }

  /** No parameter of a compiled style is missing from what the manual reads. */
  @Test
  void everyParameterIsInTheManual() throws IOException {
    StyleLoader styles = new StyleLoader(new Workspace(Path.of(".")));
    Set<String> documented = new TreeSet<>(names("styles/neibu"));
    assertThat(styles.style("neibu").value().orElseThrow().parameterNames())
        .containsExactlyElementsOf(documented);
    documented.addAll(names("styles/gongwen"));
    assertThat(styles.style("gongwen").value().orElseThrow().parameterNames())
        .containsExactlyElementsOf(documented);
    documented.addAll(names("styles/jianbao"));
    assertThat(styles.style("jianbao").value().orElseThrow().parameterNames())
        .containsExactlyElementsOf(documented);
  }

  private static Set<String> names(String style) throws IOException {
    return StyleSource.parameters(Path.of(style)).stream()
        .map(Parameter::name)
        .collect(Collectors.toSet());
  }
}
