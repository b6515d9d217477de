package org.kanyin.typeset.fo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.AttributesImpl;

/** A page master leaves room for a body, or is refused. */
final class BodyRegionCheckTest {
  private static AttributesImpl attributes(String... pairs) {
    AttributesImpl attributes = new AttributesImpl();
    for (int i = 0; i < pairs.length; i += 2) {
      attributes.addAttribute("", pairs[i], pairs[i], "CDATA", pairs[i + 1]);
    }
    return attributes;
  }

  private static Optional<String> complaint(String... bodyMargins) {
    BodyRegionCheck check = new BodyRegionCheck();
    var page = attributes("page-width", "210mm", "page-height", "297mm");
    assertThat(check.complaint("simple-page-master", page)).isEmpty();
    return check.complaint("region-body", attributes(bodyMargins));
  }

  @Test
  void roomIsLeft() {
    assertThat(complaint("margin", "28mm")).isEmpty();
    assertThat(complaint()).isEmpty();
    assertThat(complaint("margin", "150mm", "margin-left", "0pt", "margin-top", "0pt")).isEmpty();
  }

  @Test
  void noneIsLeft() {
    assertThat(complaint("margin", "105mm")).isPresent();
    assertThat(complaint("margin-top", "297mm")).isPresent();
    assertThat(complaint("margin-left", "200mm", "margin-right", "11mm")).isPresent();
  }

  @Test
  void whatIsNoLengthIsRefused() {
    assertThat(complaint("margin", "10%")).isPresent();
    assertThat(complaint("margin", "99999999999pt")).isPresent();
  }
}
