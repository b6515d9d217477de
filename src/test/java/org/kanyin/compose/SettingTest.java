package org.kanyin.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kanyin.compose.model.Setting;

class SettingTest {
  @Test
  void presetsDiffer() {
    assertThat(Setting.preset("gb").get("line-end")).isEqualTo("half");
    assertThat(Setting.preset("print-2023").get("line-end")).isEqualTo("hang");
    assertThat(Setting.preset("print-2023").get("figure-width")).isEqualTo("half");
  }

  @Test
  void changesOneParameterAndLeavesTheOld() {
    Setting gb = Setting.preset("gb");
    Setting changed = gb.with("cjk-latin-gap", "1/8");
    assertThat(changed.get("cjk-latin-gap")).isEqualTo("0.125");
    assertThat(gb.get("cjk-latin-gap")).isEqualTo("0.25");
    assertThat(changed).isNotEqualTo(gb);
    assertThat(changed.with("cjk-latin-gap", "0.25em")).isEqualTo(gb);
  }

  @Test
  void everyParameterTakesItsOwnDefaults() {
    assertThat(Setting.describe()).hasSameSizeAs(Setting.names());
    for (Setting.Description d : Setting.describe()) {
      Setting gb = Setting.preset("gb");
      assertThat(gb.with(d.name(), d.gb())).as(d.name()).isEqualTo(gb);
      assertThat(gb.with(d.name(), d.print2023()).get(d.name()))
          .isEqualTo(Setting.preset("print-2023").get(d.name()));
      assertThat(d.text()).as(d.name()).isNotBlank();
      assertThat(d.values()).as(d.name()).isNotBlank();
    }
  }

  @Test
  void saysWhatIsKnown() {
    Setting gb = Setting.preset("gb");
    assertThatThrownBy(() -> gb.with("gap", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cjk-latin-gap");
    assertThatThrownBy(() -> gb.with("line-end", "quarter"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half | full | hang");
    for (String bad : new String[] {"wide", "-1", "1/0", "NaN", "", "1e9"}) {
      assertThatThrownBy(() -> gb.with("cjk-latin-gap", bad))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Setting.preset("word"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("print-2023");
  }
}
