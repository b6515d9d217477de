package org.kanyin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * What axe-core says of each state of the page: nothing serious. The library is not ours to carry:
 * {@code npm pack axe-core}, unpack, and {@code -Daxe=package/axe.min.js}; skipped, visibly,
 * without.
 */
@Tag("long")
class DeskAccessibilityTest extends DeskBrowserCase {
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, { resultTypes: ['violations'] }).then((r) => done(r.violations
        .filter((v) => v.impact === 'serious' || v.impact === 'critical')
        .map((v) => v.id + ': ' + v.help + ' — ' + v.nodes.map((n) => n.target).join(' | '))));
      """;

  private static void assertAccessible(String state) {
    @SuppressWarnings("unchecked")
    List<String> serious = (List<String>) browser.executeAsyncScript(RUN);
    assertThat(serious).as(state).isEmpty();
  }

  @Test
  void nothingSeriousInAnyState() throws IOException {
    Path axe = Path.of(System.getProperty("axe", ""));
    assumeTrue(Files.isRegularFile(axe), "skipped: no axe-core here, see the class");
    openSample();
    browser.executeScript(Files.readString(axe));
    assertAccessible("opened");
    openParagraph();
    assertAccessible("a paragraph in the editor");
    browser.findElement(By.id("words")).sendKeys("新");
    awaitRevision(2);
    assertAccessible("typed");
    browser.findElement(By.id("words")).sendKeys(Keys.ESCAPE);
    browser.findElement(By.id("rename")).click();
    assertAccessible("an article's head");
    browser.findElement(By.cssSelector("#head-dialog input")).sendKeys(Keys.ESCAPE);
    browser.findElement(By.id("proof")).click();
    assertAccessible("the round of a proof");
    browser.findElement(By.id("round")).sendKeys(Keys.ESCAPE);
    save("articles/zihao.xml", "</title>", "</titel>");
    awaitRevision(4);
    assertAccessible("a fault");
  }
}
