package org.kanyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The desk in a real browser (Debian's chromium and chromium-driver; skipped, visibly, where they
 * are absent). Pictures of each state are left in {@code target/desk/} to be looked at.
 */
@Tag("long")
class DeskInBrowserTest extends DeskBrowserCase {
  @Test
  void pagesAreShownAndFoundByFolioKeyAndTree() throws IOException {
    openSample();
    assertThat(hashes()).hasSize(24);
    assertThat(news()).startsWith("共 24 页，与稿件一致");
    assertThat(inked(0)).isTrue();
    picture("opened-1280");

    WebElement folio = browser.findElement(By.id("folio"));
    folio.clear();
    folio.sendKeys("3", Keys.ENTER);
    awaitShown(4);
    assertThat(folioShown()).isEqualTo("3");
    assertThat(inked(4)).isTrue();
    picture("folio-3");

    browser.findElement(By.id("pages")).sendKeys(Keys.PAGE_DOWN);
    new WebDriverWait(browser, PATIENCE).until(b -> folioShown().equals("4"));

    List<WebElement> articles = browser.findElements(By.cssSelector("#tree .entry:not(.section)"));
    assertThat(articles).hasSizeGreaterThan(10);
    articles.get(6).click();
    picture("article");
    assertThat(browser.findElements(By.cssSelector(".sheet.meant"))).hasSize(1);

    browser.manage().window().setSize(new Dimension(1920, 1080 + 140));
    browser.findElement(By.id("spreads")).click();
    new Actions(browser).pause(Duration.ofSeconds(2)).perform();
    picture("spreads-1920");
  }

  private static String folioShown() {
    return browser.findElement(By.id("folio")).getDomProperty("value");
  }

  private static void awaitShown(int index) {
    new WebDriverWait(browser, PATIENCE)
        .until(
            b ->
                (Boolean)
                    browser.executeScript(
                        "return !!document.querySelectorAll('.sheet')[arguments[0]].dataset.hash",
                        index));
  }

  /** Whether something is painted on a page. */
  private static boolean inked(int index) {
    awaitShown(index);
    return (Boolean)
        browser.executeScript(
            "const c = document.querySelectorAll('.sheet canvas')[arguments[0]];"
                + "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                + "return d.some((v, i) => i % 4 === 3 && v > 0)",
            index);
  }

  @Test
  void whatIsSavedIsShownAndTheReadingPlaceIsKept() throws IOException {
    openSample();
    List<Object> before = hashes();
    browser.findElements(By.cssSelector("#tree .entry:not(.section)")).get(6).click();
    Number place = scrollTop();
    save("articles/zihao.xml", "<title>", "<title>新");
    awaitRevision(2);
    List<Object> after = hashes();
    List<Integer> changed =
        IntStream.range(0, before.size())
            .filter(i -> !before.get(i).equals(after.get(i)))
            .boxed()
            .toList();
    assertThat(changed).isNotEmpty().hasSizeLessThan(8);
    assertThat(scrollTop()).isEqualTo(place);
    assertThat(browser.findElement(By.id("tree")).getText()).contains("新");
  }

  @Test
  void aFaultKeepsTheLastGoodPagesAndSaysSo() throws IOException {
    openSample();
    List<Object> good = hashes();
    save("articles/zihao.xml", "</title>", "</titel>");
    awaitRevision(2);
    assertThat(hashes()).isEqualTo(good);
    assertThat(news()).contains("改坏以前的页面");
    assertThat(browser.findElements(By.cssSelector("#findings .error"))).isNotEmpty();
    assertThat(browser.findElement(By.id("findings")).getText()).contains("zihao.xml 第");
    picture("fault");
    save("articles/zihao.xml", "</titel>", "</title>");
    awaitRevision(3);
    assertThat(news()).contains("与稿件一致");
    assertThat(browser.findElements(By.cssSelector("#findings .error"))).isEmpty();
  }

  @Test
  void aClickedCharacterLeadsToTheManuscript() throws IOException {
    openSample();
    awaitShown(0);
    WebElement line = longLine();
    String words = line.getDomProperty("textContent");
    new Actions(browser).moveToElement(line).click().perform();
    new WebDriverWait(browser, PATIENCE)
        .until(b -> b.findElement(By.id("place")).getText().contains(" 行"));
    assertThat(browser.findElement(By.cssSelector("#place mark")).getText()).isNotEmpty();
    assertThat(words).contains(browser.findElement(By.cssSelector("#place mark")).getText());
    picture("place");
  }

  @Test
  void whatIsTypedIsShownAtOnceAndWrittenWhenItIsSaid() throws IOException {
    openSample();
    Path file = folder.resolve("articles/zihao.xml");
    byte[] before = Files.readAllBytes(file);
    List<Object> pages = hashes();
    WebElement words = openParagraph();
    words.sendKeys("新");
    awaitRevision(2);
    assertThat(hashes()).isNotEqualTo(pages);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(news()).contains("还没有写进稿件");
    picture("typed");
    words.sendKeys(Keys.ESCAPE);
    awaitRevision(3);
    assertThat(hashes()).isEqualTo(pages);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void wordsAreMadeBoldDottedNotedAndLinked() throws IOException {
    openSample();
    Path file = folder.resolve("articles/zihao.xml");
    String before = Files.readString(file);
    WebElement words = openParagraph();
    String text = words.getText();
    words.sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME));
    words.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT));
    words.sendKeys(Keys.chord(Keys.CONTROL, "b"));
    words.sendKeys(Keys.ARROW_RIGHT);
    words.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT));
    browser.findElement(By.cssSelector("[data-mark=em]")).click();
    words.sendKeys(Keys.ARROW_RIGHT);
    words.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
    words.sendKeys(Keys.chord(Keys.CONTROL, "k"));
    WebElement address = browser.findElement(By.cssSelector("#ask input"));
    address.clear();
    address.sendKeys("https://example.cn/", Keys.ENTER);
    words.sendKeys(Keys.ARROW_RIGHT);
    browser.findElement(By.cssSelector("[data-mark=footnote]")).click();
    words.sendKeys("新的脚注。");
    picture("marks");
    words.sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    new WebDriverWait(browser, PATIENCE).until(b -> !words.isDisplayed());
    String head = text.substring(0, 2);
    String rest = text.substring(2, 4);
    String after = Files.readString(file);
    String written =
        "<strong>"
            + head
            + "</strong><em>"
            + rest
            + "</em><a href=\"https://example.cn/\">"
            + text.charAt(4)
            + "</a><footnote>新的脚注。</footnote>";
    assertThat(after).contains(written);
    assertThat(after.replace(written, text.substring(0, 5))).isEqualTo(before);
    new WebDriverWait(browser, PATIENCE).until(b -> news().contains("与稿件一致"));
    browser.findElement(By.id("undo")).click();
    new WebDriverWait(browser, PATIENCE).until(b -> read(file).equals(before));
  }

  @Test
  void aParagraphIsChangedOnThePageAndBack() throws IOException {
    openSample();
    Path file = folder.resolve("articles/zihao.xml");
    String before = Files.readString(file);
    WebElement words = openParagraph();
    words.sendKeys("新字", Keys.chord(Keys.CONTROL, Keys.ENTER));
    new WebDriverWait(browser, PATIENCE).until(b -> !words.isDisplayed());
    String after = Files.readString(file);
    assertThat(after).contains("新字");
    assertThat(after.replaceFirst("新字", "")).isEqualTo(before);
    picture("edited");
    new WebDriverWait(browser, PATIENCE).until(b -> news().contains("与稿件一致"));
    browser.findElement(By.id("undo")).click();
    new WebDriverWait(browser, PATIENCE).until(b -> read(file).equals(before));
  }

  @Test
  void whatTheProofreaderIsCertainOfIsMendedByOneClick() throws IOException {
    openSample();
    Path file = folder.resolve("articles/zihao.xml");
    save("articles/zihao.xml", "，", ",");
    awaitRevision(2);
    new WebDriverWait(browser, PATIENCE)
        .until(b -> !b.findElements(By.cssSelector("#findings .correct")).isEmpty());
    picture("finding");
    browser.findElement(By.cssSelector("#findings .correct")).click();
    awaitRevision(3);
    assertThat(Files.readString(file)).doesNotContain(",希望").contains("，希望");
  }

  @Test
  void twoWindowsAreToldOfTheSame() throws IOException {
    openSample();
    String first = browser.getWindowHandle();
    browser.switchTo().newWindow(WindowType.TAB);
    browser.get(open.desk.address());
    awaitRevision(1);
    save("articles/zihao.xml", "<title>", "<title>又");
    awaitRevision(2);
    List<Object> second = hashes();
    browser.close();
    browser.switchTo().window(first);
    awaitRevision(2);
    assertThat(hashes()).isEqualTo(second);
  }

  @Test
  void markupInAManuscriptIsShownAndNotRun() throws IOException {
    open =
        OpenDesk.with(
            folder,
            """
            <issue xmlns="urn:kanyin:issue" year="2026" number="3" date="2026-03-15">
              <masthead><name>刊印</name></masthead>
              <section title="&lt;img src=x onerror=alert(1)>">
                <article id="a"><title>&lt;script>document.title='坏'&lt;/script></title>
                  <p>正文&lt;b>一段&lt;/b>。</p></article>
              </section>
              <colophon><staff role="编辑">王静</staff></colophon>
            </issue>
            """);
    browser.get(open.desk.address());
    awaitRevision(1);
    assertThat(browser.findElement(By.id("tree")).getText()).contains("<script>");
    assertThat(browser.findElements(By.cssSelector("#tree script, #tree img"))).isEmpty();
    assertThat(browser.getTitle()).isNotEqualTo("坏");
  }
}
