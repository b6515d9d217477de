package org.kanyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kanyin.intake.WordCase;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Manuscripts dropped on a section, pictures dropped on a paragraph, and what is asked then. */
@Tag("long")
class DeskFilingTest extends DeskBrowserCase {
  private static final String MANUSCRIPT =
      """
      [居中 宋体 22] 关于古籍修复人才培养的调研报告
      [居中 宋体 14] 市图书馆 陈默
      [顶格 宋体 14] 　　根据年度工作安排，调研组于5月至6月走访了五家单位，现将情况报告如下。
      [顶格 宋体 14 粗] 　　一、基本情况
      [顶格 宋体 14] 　　全市从事古籍修复的共有十九人，其中五十岁以上的十一人，三十岁以下的只有两人。
      [顶格 宋体 14 粗] 　　二、存在的问题
      [顶格 宋体 14] 　　一是人手不足。二是待遇偏低。三是没有稳定的师承关系，手艺有失传的可能。
      """;

  /** Lets a file go over an element, as a hand would. */
  private static final String DROP =
      """
      const [target, name, data] = arguments;
      const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      const box = target.getBoundingClientRect();
      for (const kind of ['dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true,
          clientX: box.left + box.width / 2, clientY: box.top + box.height / 2,
          dataTransfer: transfer }));
      }
      """;

  private static void drop(WebElement on, String name, byte[] bytes) {
    browser.executeScript(DROP, on, name, Base64.getEncoder().encodeToString(bytes));
  }

  private static WebElement section(int index) {
    return browser.findElements(By.cssSelector("#tree .section")).get(index);
  }

  private long files(String folderName) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve(folderName))) {
      return all.count();
    }
  }

  private static void awaitNews(String words) {
    new WebDriverWait(browser, PATIENCE).until(b -> news().contains(words));
  }

  @Test
  void aManuscriptIsTakenInAndItsGuessesAreSettled() throws IOException {
    openSample();
    Path issue = folder.resolve("issue.xml");
    String before = Files.readString(issue);
    drop(section(1), "调研报告.docx", WordCase.docx(MANUSCRIPT));
    awaitNews("收进了“关于古籍修复人才培养的调研报告”");
    String after = Files.readString(issue);
    String reference =
        after
            .lines()
            .filter(l -> !before.contains(l))
            .map(l -> l.replaceAll(".*href=\"(.*?)\".*", "$1"))
            .findFirst()
            .orElseThrow();
    Path article = folder.resolve(reference);
    assertThat(Files.readString(article)).contains("<heading level=\"1\">一、基本情况</heading>");
    assertThat(after.replaceFirst("\\n *<article href=\"" + reference + "\"/>", ""))
        .isEqualTo(before);

    new WebDriverWait(browser, PATIENCE)
        .until(b -> !b.findElements(By.cssSelector("#tree .report")).isEmpty());
    browser.findElement(By.cssSelector("#tree .report")).click();
    new WebDriverWait(browser, PATIENCE).until(b -> b.findElement(By.id("report")).isDisplayed());
    picture("report");
    int open = browser.findElements(By.cssSelector("#report li")).size();
    String text = Files.readString(article);
    WebElement heading =
        browser.findElements(By.cssSelector("#report li")).stream()
            .filter(li -> li.getText().contains("一、基本情况"))
            .findFirst()
            .orElseThrow();
    new Select(heading.findElement(By.tagName("select"))).selectByVisibleText("正文");
    new WebDriverWait(browser, PATIENCE)
        .until(b -> b.findElements(By.cssSelector("#report li")).size() == open - 1);
    assertThat(Files.readString(article))
        .isEqualTo(text.replace("<heading level=\"1\">一、基本情况</heading>", "<p>一、基本情况</p>"));
    WebElement right = browser.findElement(By.cssSelector("#report .settle button"));
    right.sendKeys(Keys.SPACE);
    new WebDriverWait(browser, PATIENCE)
        .until(b -> b.findElements(By.cssSelector("#report li")).size() == open - 2);
  }

  @Test
  void whatIsNoManuscriptIsToldAndNothingIsWritten() throws IOException {
    openSample();
    String before = Files.readString(folder.resolve("issue.xml"));
    long articles = files("articles");
    drop(section(0), "坏.docx", new byte[] {'P', 'K', 3, 4, 0, 0});
    new WebDriverWait(browser, PATIENCE)
        .until(b -> b.findElement(By.id("told-dialog")).isDisplayed());
    assertThat(browser.findElement(By.id("told")).getText()).contains("坏.docx：没有收：");
    picture("told");
    browser.findElement(By.cssSelector("#told-dialog button")).sendKeys(Keys.ENTER);
    assertThat(Files.readString(folder.resolve("issue.xml"))).isEqualTo(before);
    assertThat(files("articles")).isEqualTo(articles);
  }

  @Test
  void manuscriptsAreChosenByTheKeyboardToo() throws IOException {
    openSample();
    section(0).click();
    assertThat(browser.findElement(By.id("more")).isEnabled()).isTrue();
    Path file = Files.write(folder.resolve("键盘.docx"), WordCase.docx(MANUSCRIPT));
    browser.findElement(By.id("manuscripts")).sendKeys(file.toAbsolutePath().toString());
    awaitNews("收进了“关于古籍修复人才培养的调研报告”");
  }

  private WebElement line() {
    browser.findElements(By.cssSelector("#tree .entry:not(.section)")).get(6).click();
    new WebDriverWait(browser, PATIENCE)
        .until(b -> !b.findElements(By.cssSelector(".sheet.meant .lines span")).isEmpty());
    return browser.findElements(By.cssSelector(".sheet.meant .lines span")).stream()
        .filter(s -> s.getDomProperty("textContent").startsWith("GB/T"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPictureIsDroppedOnAParagraphAndAskedAbout() throws IOException {
    openSample();
    Path article = folder.resolve("articles/zihao.xml");
    String before = Files.readString(article);
    byte[] bytes = Files.readAllBytes(anyPicture());
    drop(line(), "版心 图.svg", bytes);
    new WebDriverWait(browser, PATIENCE)
        .until(b -> b.findElement(By.id("picture-dialog")).isDisplayed());
    browser.findElement(By.id("caption")).sendKeys("图9　<新>图", Keys.ENTER);
    new WebDriverWait(browser, PATIENCE)
        .until(b -> b.findElement(By.id("picture-answer")).getText().contains("说明"));
    picture("picture-asked");
    browser.findElement(By.id("alt")).sendKeys("一张图", Keys.ENTER);
    awaitNews("图片已放进 pictures/版心-图.svg");
    assertThat(Files.readAllBytes(folder.resolve("pictures/版心-图.svg"))).isEqualTo(bytes);
    String figure =
        "\\n  <figure src=\"pictures/版心-图.svg\" alt=\"一张图\">"
            + "\\n    <caption>图9　&lt;新&gt;图</caption>\\n  </figure>";
    String after = Files.readString(article);
    assertThat(after.replaceFirst(figure, "")).isEqualTo(before).isNotEqualTo(after);
    new WebDriverWait(browser, PATIENCE).until(b -> news().contains("与稿件一致"));
    picture("picture-in");
    browser.findElement(By.id("undo")).click();
    new WebDriverWait(browser, PATIENCE).until(b -> read(article).equals(before));
  }

  private static Path anyPicture() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("samples/demo/pictures"))) {
      return all.filter(p -> p.toString().endsWith(".svg")).sorted().findFirst().orElseThrow();
    }
  }

  @Test
  void markupInAPictureIsNotTaken() throws IOException {
    openSample();
    Path article = folder.resolve("articles/zihao.xml");
    String before = Files.readString(article);
    long pictures = files("pictures");
    byte[] svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>alert(1)</script></svg>"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    drop(line(), "坏.svg", svg);
    new WebDriverWait(browser, PATIENCE)
        .until(b -> b.findElement(By.id("picture-dialog")).isDisplayed());
    browser.findElement(By.id("alt")).sendKeys("坏图", Keys.ENTER);
    new WebDriverWait(browser, PATIENCE)
        .until(b -> b.findElement(By.id("picture-answer")).getText().startsWith("没有写"));
    browser.findElement(By.id("alt")).sendKeys(Keys.ESCAPE);
    assertThat(Files.readString(article)).isEqualTo(before);
    assertThat(files("pictures")).isEqualTo(pictures);
  }
}
