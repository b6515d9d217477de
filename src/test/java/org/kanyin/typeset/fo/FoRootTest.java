package org.kanyin.typeset.fo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kanyin.base.FoDocument;
import org.kanyin.base.InkSpec;
import org.kanyin.compose.model.Setting;

/** What fo:root says of the whole document. */
final class FoRootTest {
  private static FoRoot root(String attributes) {
    String xml =
        "<root xmlns='http://www.w3.org/1999/XSL/Format' xmlns:kf='urn:kanyin:fo' "
            + attributes
            + "><block kf:composition='print-2023' kf:fill='9'/></root>";
    return FoRoot.of(new FoParser().parse(new FoDocument(xml)));
  }

  @Test
  void itHasDefaults() {
    FoRoot root = root("");
    assertThat(root.fill()).isEqualTo(1);
    assertThat(root.colours().inks()).isEmpty();
    assertThat(root.colours().plates()).isEqualTo(InkSpec.PLAIN);
    assertThat(root.setting(Map.of())).isEqualTo(Setting.preset("gb"));
  }

  @Test
  void itNamesInkPlatesAndFill() {
    FoRoot root = root("kf:ink='#D7000F Red' kf:plates='cmyk 0 100 100 10 FOGRA52' kf:fill='4'");
    assertThat(root.colours().inks()).isEqualTo(Map.of(0xD7000F, "Red"));
    assertThat(root.colours().plates())
        .isEqualTo(new InkSpec(false, List.of(0.0, 1.0, 1.0, 0.1), "FOGRA52"));
    assertThat(root.fill()).isEqualTo(4);
  }

  @Test
  void anInkWithoutANameIsNone() {
    assertThat(FoRoot.ink("#D7000F")).isEmpty();
    assertThat(FoRoot.ink("red Red")).isEmpty();
  }

  @Test
  void singleSettingsStandOverThePresetOfTheStyle() {
    FoRoot root = root("kf:composition='print-2023' kf:line-end='half' font-size='9pt'");
    assertThat(root.settings()).isEqualTo(Map.of("line-end", "half"));
    Map<String, Map<String, String>> presets =
        Map.of("print-2023", Map.of("line-end", "full", "line-start", "half"));
    Setting setting = root.setting(presets);
    assertThat(setting.get("line-end")).isEqualTo("half");
    assertThat(setting.get("line-start")).isEqualTo("half");
    assertThat(setting.get("line-breaking")).isEqualTo("first-fit");
  }
}
