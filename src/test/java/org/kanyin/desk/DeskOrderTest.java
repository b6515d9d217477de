package org.kanyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The order of the issue, sections' names and articles' heads, by mouse and by keyboard. */
@Tag("long")
class DeskOrderTest extends DeskBrowserCase {
  private Path issue() {
    return folder.resolve("issue.xml");
  }

  private static WebElement entry(String words) {
    return (WebElement)
        browser.executeScript(
            "return [...document.querySelectorAll('#tree .entry')]"
                + ".find(e => e.entry.title === arguments[0])",
            words);
  }

  @SuppressWarnings("unchecked")
  private static List<String> titles() {
    return (List<String>)
        browser.executeScript(
            "return [...document.querySelectorAll('#tree .entry')].map(e => e.entry.title)");
  }

  private static void awaitTitles(List<String> wanted) {
    new WebDriverWait(browser, PATIENCE).until(b -> titles().equals(wanted));
  }

  private static List<String> moved(List<String> titles, int from, int to) {
    List<String> list = new ArrayList<>(titles);
    list.add(to, list.remove(from));
    return list;
  }

  /** Sorted, so that only a moved range is no difference. */
  private static String bag(String text) {
    char[] all = text.toCharArray();
    Arrays.sort(all);
    return new String(all);
  }

  @Test
  void anArticleIsDraggedAndTakenBack() throws IOException {
    openSample();
    String before = Files.readString(issue());
    List<String> titles = titles();
    WebElement article = entry(titles.get(2));
    WebElement target = entry(titles.get(4));
    new Actions(browser)
        .moveToElement(article)
        .clickAndHold()
        .moveByOffset(0, 12)
        .moveToElement(target, 0, target.getSize().height / 2 - 4)
        .pause(Duration.ofMillis(100))
        .perform();
    picture("drag");
    new Actions(browser).release().perform();
    awaitTitles(moved(titles, 2, 4));
    String after = Files.readString(issue());
    assertThat(after).isNotEqualTo(before);
    assertThat(bag(after)).isEqualTo(bag(before));
    picture("dragged");
    browser.findElement(By.id("undo")).click();
    awaitTitles(titles);
    assertThat(Files.readString(issue())).isEqualTo(before);
  }

  @Test
  void aSectionIsDragged() throws IOException {
    openSample();
    String before = Files.readString(issue());
    List<String> titles = titles();
    WebElement second =
        (WebElement) browser.executeScript("return document.querySelectorAll('#tree .section')[1]");
    String name = second.findElement(By.tagName("span")).getText();
    new Actions(browser)
        .moveToElement(second)
        .clickAndHold()
        .moveByOffset(0, -12)
        .moveToElement(entry(titles.get(0)), 0, -4)
        .pause(Duration.ofMillis(100))
        .release()
        .perform();
    new WebDriverWait(browser, PATIENCE).until(b -> titles().get(0).equals(name));
    assertThat(bag(Files.readString(issue()))).isEqualTo(bag(before));
  }

  @Test
  void anArticleIsMovedByKeysFromSectionToSection() throws IOException {
    openSample();
    String before = Files.readString(issue());
    List<String> titles = titles();
    entry(titles.get(1)).sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_DOWN));
    awaitTitles(moved(titles, 1, 2));
    // The keyboard stays with what was moved.
    WebElement held = browser.switchTo().activeElement();
    assertThat(held.getText()).contains(titles.get(1));
    held.sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_UP));
    awaitTitles(titles);
    assertThat(Files.readString(issue())).isEqualTo(before);
    int second =
        (int) titles.subList(1, titles.size()).stream().takeWhile(t -> !isSection(t)).count() + 1;
    entry(titles.get(second + 1)).sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_UP));
    awaitTitles(moved(titles, second + 1, second));
    assertThat(bag(Files.readString(issue()))).isEqualTo(bag(before));
  }

  private static boolean isSection(String title) {
    return (Boolean)
        browser.executeScript(
            "return [...document.querySelectorAll('#tree .section')]"
                + ".some(e => e.entry.title === arguments[0])",
            title);
  }

  @Test
  void sectionsAreMovedRenamedAndBegun() throws IOException {
    openSample();
    String before = Files.readString(issue());
    List<String> titles = titles();
    String first = titles.get(0);
    entry(first).click();
    browser.findElement(By.id("down")).click();
    new WebDriverWait(browser, PATIENCE).until(b -> !titles().get(0).equals(first));
    assertThat(bag(Files.readString(issue()))).isEqualTo(bag(before));
    browser.findElement(By.id("up")).click();
    awaitTitles(titles);
    assertThat(Files.readString(issue())).isEqualTo(before);

    entry(first).sendKeys(Keys.F2);
    WebElement line = browser.findElement(By.id("line"));
    picture("rename");
    line.sendKeys(Keys.chord(Keys.CONTROL, "a"), "动态“与”消息", Keys.ENTER);
    new WebDriverWait(browser, PATIENCE).until(b -> titles().get(0).equals("动态“与”消息"));
    assertThat(Files.readString(issue()))
        .isEqualTo(before.replace("title=\"" + first + "\"", "title=\"动态“与”消息\""));

    entry(titles.get(2)).click();
    browser.findElement(By.id("new-section")).click();
    browser.findElement(By.id("line")).sendKeys("另一栏", Keys.ENTER);
    new WebDriverWait(browser, PATIENCE).until(b -> titles().contains("另一栏"));
    assertThat(Files.readString(issue())).contains("<section title=\"另一栏\">");
    browser.findElement(By.id("undo")).click();
    new WebDriverWait(browser, PATIENCE).until(b -> !titles().contains("另一栏"));
    browser.findElement(By.id("undo")).click();
    awaitTitles(titles);
    assertThat(Files.readString(issue())).isEqualTo(before);
  }

  @Test
  void aHeadIsPutRight() throws IOException {
    openSample();
    String before = Files.readString(issue());
    List<String> titles = titles();
    WebElement article = entry(titles.get(1));
    article.click();
    browser.findElement(By.id("rename")).click();
    new WebDriverWait(browser, PATIENCE)
        .until(b -> browser.findElement(By.id("head-dialog")).isDisplayed());
    browser.findElement(By.cssSelector("[data-line=subtitle]")).sendKeys("新副题");
    browser.findElement(By.id("add-author")).click();
    List<WebElement> fields =
        browser.findElements(By.cssSelector("#authors .author:last-child input"));
    fields.get(0).sendKeys("新作者");
    fields.get(1).sendKeys("甲&乙");
    picture("head");
    fields.get(1).sendKeys(Keys.ENTER);
    new WebDriverWait(browser, PATIENCE)
        .until(b -> read(issue()).contains("<author affiliation=\"甲&amp;乙\">新作者</author>"));
    String after = Files.readString(issue());
    assertThat(after).contains("<subtitle>新副题</subtitle>");
    assertThat(
            after
                .replaceFirst("\\s*<subtitle>新副题</subtitle>", "")
                .replaceFirst("\\s*<author affiliation=\"甲&amp;乙\">新作者</author>", ""))
        .isEqualTo(before);
  }

  @Test
  void whoComesSecondIsToldAndNothingIsOverwritten() throws IOException {
    openSample();
    String first = browser.getWindowHandle();
    WebElement words = openParagraph();
    words.sendKeys("甲窗");
    awaitRevision(2);
    Path file = folder.resolve("articles/zihao.xml");
    String before = Files.readString(file);
    String elsewhere = before.replaceFirst("编者按", "编辑按");
    Files.writeString(file, elsewhere, StandardCharsets.UTF_8);
    new WebDriverWait(browser, PATIENCE).until(b -> revision() >= 3);
    words.sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    new WebDriverWait(browser, PATIENCE)
        .until(b -> browser.findElement(By.id("answer")).getText().contains("刚才被别的程序"));
    assertThat(Files.readString(file)).isEqualTo(elsewhere);
    assertThat(words.getText()).contains("甲窗");
    picture("second");
    browser.switchTo().newWindow(WindowType.TAB);
    browser.get(open.desk.address());
    awaitRevision(3);
    assertThat(titles()).isNotEmpty();
    browser.close();
    browser.switchTo().window(first);
  }
}
