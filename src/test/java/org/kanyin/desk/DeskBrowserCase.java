package org.kanyin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A desk with a copy of the sample, in a real browser (skipped, visibly, where there is none).
 * Pictures of states are left in {@code target/desk/} to be looked at.
 */
abstract class DeskBrowserCase {
  static final Path PICTURES = Path.of("target", "desk");
  static final Duration PATIENCE = Duration.ofSeconds(20);

  static ChromeDriver browser;

  @TempDir Path folder;
  OpenDesk open;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        DeskBrowser.isHere(),
        "skipped: no chromium and chromedriver here, the desk is not looked at in a browser");
    Files.createDirectories(PICTURES);
    browser = DeskBrowser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void size() {
    browser.manage().window().setSize(new Dimension(1280, 720 + 140));
  }

  @AfterEach
  void close() throws IOException {
    if (open != null) {
      open.close();
    }
  }

  void openSample() throws IOException {
    open = OpenDesk.withSample(folder);
    browser.get(open.desk.address());
    awaitRevision(1);
  }

  static long revision() {
    String said = browser.findElement(By.tagName("body")).getDomAttribute("data-revision");
    return said == null ? 0 : Long.parseLong(said);
  }

  static void awaitRevision(long wanted) {
    new WebDriverWait(browser, PATIENCE).until(b -> revision() >= wanted);
    new WebDriverWait(browser, PATIENCE)
        .until(b -> b.findElements(By.cssSelector(".sheet[data-hash]")).size() > 0 || wanted == 0);
  }

  /** Replaces text in a file of the issue, as an editor's save does. */
  void save(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String before = Files.readString(path);
    assertThat(before).contains(from);
    Files.writeString(path, before.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  static void picture(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  static List<Object> hashes() {
    @SuppressWarnings("unchecked")
    List<Object> hashes =
        (List<Object>)
            browser.executeScript(
                "return [...document.querySelectorAll('.sheet')].map(s => s.view.info.hash)");
    return hashes;
  }

  static String news() {
    return browser.findElement(By.id("news")).getText();
  }

  static Number scrollTop() {
    return (Number) browser.executeScript("return document.getElementById('pages').scrollTop");
  }

  /** The sixth article's first long line, on its page. */
  static WebElement longLine() {
    browser.findElements(By.cssSelector("#tree .entry:not(.section)")).get(6).click();
    new WebDriverWait(browser, PATIENCE)
        .until(b -> !b.findElements(By.cssSelector(".sheet.meant .lines span")).isEmpty());
    return browser.findElements(By.cssSelector(".sheet.meant .lines span")).stream()
        .filter(s -> s.getDomProperty("textContent").length() > 30)
        .findFirst()
        .orElseThrow();
  }

  /** Opens the sixth article's first long line in the editor, the cursor before its middle. */
  WebElement openParagraph() {
    WebElement line = longLine();
    new Actions(browser).moveToElement(line).click().perform();
    WebElement words = browser.findElement(By.id("words"));
    new WebDriverWait(browser, PATIENCE).until(b -> words.isDisplayed());
    return words;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
