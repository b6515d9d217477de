package org.kanyin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * How long it takes from a key, and from an editor's save, to the page that is painted; printed for
 * whoever reads. Nothing is asserted of milliseconds.
 */
@Tag("long")
class DeskSpeedTest {
  private static final Path REAL = Path.of("../shared/data/issue-2023-17");
  private static final int WARM_UP = 15;
  private static final int ROUNDS = Integer.getInteger("rounds", 40);

  /** Notes when a page that is shown has been painted anew: the frame after it. */
  private static final String WATCH =
      """
      window.painted = 0;
      window.count = 0;
      new MutationObserver(() => requestAnimationFrame(() => {
        window.painted = performance.timeOrigin + performance.now();
        window.count++;
      })).observe(document.getElementById('pages'),
        { subtree: true, attributes: true, attributeFilter: ['data-hash'] });
      document.addEventListener('keydown', () => {
        window.pressed = performance.timeOrigin + performance.now();
      }, true);
      """;

  @TempDir Path folder;

  @Test
  void keysAndSaves() throws IOException {
    assumeTrue(DeskBrowser.isHere(), "skipped: no chromium and chromedriver here");
    Path issue = Files.isDirectory(REAL) ? REAL : Path.of("samples/demo");
    ChromeDriver browser = DeskBrowser.start();
    try (OpenDesk open = OpenDesk.withCopyOf(issue, folder)) {
      long begun = System.nanoTime();
      browser.get(open.desk.address());
      wait(browser, "return document.querySelectorAll('.sheet[data-hash]').length > 0");
      System.out.printf(
          Locale.ROOT, "first page, this process warm or cold: %d ms%n", since(begun));
      browser.executeScript(WATCH);
      print("key to page, ms", keys(browser));
      browser.findElement(By.id("words")).sendKeys(Keys.ESCAPE);
      print("save to page, ms", saves(browser, folder.resolve("issue.xml")));
      System.gc();
      Runtime r = Runtime.getRuntime();
      System.out.printf(
          Locale.ROOT, "heap in use %d MB%n", (r.totalMemory() - r.freeMemory()) >> 20);
    } finally {
      browser.quit();
    }
  }

  private static long since(long begun) {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private static void wait(ChromeDriver browser, String condition) {
    new WebDriverWait(browser, Duration.ofSeconds(60), Duration.ofMillis(5))
        .until(b -> (Boolean) browser.executeScript(condition));
  }

  private static List<Double> keys(ChromeDriver browser) {
    browser.findElements(By.cssSelector("#tree button")).get(1).click();
    wait(browser, "return !!document.querySelector('.sheet.meant .lines span')");
    WebElement line =
        browser.findElements(By.cssSelector(".sheet.meant .lines span")).stream()
            .filter(s -> s.getDomProperty("textContent").length() > 30)
            .skip(1)
            .findFirst()
            .orElseThrow();
    line.click();
    WebElement words = browser.findElement(By.id("words"));
    new WebDriverWait(browser, Duration.ofSeconds(10)).until(b -> words.isDisplayed());
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      long before = (Long) browser.executeScript("return window.count");
      words.sendKeys("新词语句段".substring(i % 5, i % 5 + 1));
      wait(browser, "return window.count > " + before);
      if (i >= WARM_UP) {
        times.add(number(browser.executeScript("return window.painted - window.pressed")));
      }
    }
    return times;
  }

  private static List<Double> saves(ChromeDriver browser, Path file) throws IOException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < WARM_UP / 3 + ROUNDS / 2; i++) {
      long before = (Long) browser.executeScript("return window.count");
      String text = Files.readString(file);
      int at = text.indexOf("</p>", text.indexOf("<p>"));
      Files.writeString(file, text.substring(0, at) + "改" + text.substring(at));
      double saved = System.currentTimeMillis();
      wait(browser, "return window.count > " + before);
      if (i >= WARM_UP / 3) {
        times.add(number(browser.executeScript("return window.painted")) - saved);
      }
    }
    return times;
  }

  private static double number(Object said) {
    return ((Number) said).doubleValue();
  }

  private static void print(String what, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    assertThat(sorted).isNotEmpty();
    System.out.printf(
        Locale.ROOT,
        "%s: median %.0f, 95 %% %.0f, most %.0f (%d)%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.get(sorted.size() - 1),
        sorted.size());
  }
}
