package org.kanyin.diff.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kanyin.base.RoomTable;
import org.kanyin.manifest.model.ElementKind;

/** Every element of the manuscript has a Chinese name, and the table names nothing else. */
class FormNamesTest {
  @Test
  void everyElementHasAName() {
    Set<String> named =
        RoomTable.rowsUnderHeadings(FormNames.class, "forms.tsv").stream()
            .filter(row -> row[1].isEmpty())
            .peek(row -> assertThat(row[3]).matches("\\p{IsHan}+"))
            .map(row -> row[0])
            .collect(Collectors.toSet());
    Set<String> kinds =
        ElementKind.all().stream().map(ElementKind::tag).collect(Collectors.toSet());
    assertThat(named).isEqualTo(kinds);
  }
}
