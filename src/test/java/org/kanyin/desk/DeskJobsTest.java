package org.kanyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A day's last work: PDF, check, proofs with their round, comparison, press file, sheets. */
@Tag("long")
class DeskJobsTest extends DeskBrowserCase {
  private static void awaitJob(String name, String said) {
    new WebDriverWait(browser, PATIENCE.multipliedBy(3))
        .until(
            b ->
                b.findElement(By.id("job-name")).getText().equals(name)
                    && b.findElement(By.id("job")).getDomAttribute("aria-busy").equals("false")
                    && b.findElement(By.id("job-said")).getText().contains(said));
  }

  private static void press(String job) {
    browser.findElement(By.cssSelector("[data-job=" + job + "]")).click();
  }

  private static boolean isPdf(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return new String(Arrays.copyOf(bytes, 5), StandardCharsets.ISO_8859_1).equals("%PDF-");
  }

  private static void proof(String round) {
    browser.findElement(By.id("proof")).sendKeys(Keys.ENTER);
    WebElement field = browser.findElement(By.id("round"));
    new WebDriverWait(browser, PATIENCE).until(b -> field.isDisplayed());
    assertThat(field.getDomProperty("value")).isEqualTo(round);
    field.sendKeys(Keys.ENTER);
  }

  @Test
  void aDaysLastWork() throws IOException {
    openSample();
    press("pdf");
    awaitJob("出 PDF", "24 页，写在 issue.pdf");
    assertThat(isPdf(folder.resolve("issue.pdf"))).isTrue();
    assertThat(browser.findElement(By.id("job-file")).getText()).isEqualTo("打开 issue.pdf");
    Object made =
        browser.executeAsyncScript(
            "const done = arguments[0]; fetch(document.getElementById('job-file').href)"
                + ".then(a => a.arrayBuffer()).then(b => done(b.byteLength))");
    assertThat(((Number) made).longValue()).isEqualTo(Files.size(folder.resolve("issue.pdf")));

    press("check");
    awaitJob("检查", "查过了");
    picture("checked");

    proof("1");
    awaitJob("校样", "第 1 校，意见");
    assertThat(isPdf(folder.resolve("校样/1校.pdf"))).isTrue();
    picture("proofed");
    String before = Files.readString(folder.resolve("articles/zihao.xml"));
    save("articles/zihao.xml", "语气很急", "语气非常急");
    awaitRevision(2);
    browser.findElement(By.id("compare")).click();
    Path table = folder.resolve("改正.csv");
    Files.writeString(table, "页,行,原文,改为\n,,语气很急,语气非常急\n");
    browser.findElement(By.id("corrections")).sendKeys(table.toAbsolutePath().toString());
    browser.findElement(By.cssSelector("#compare-dialog button")).click();
    awaitJob("与上一校比较", "已改");
    picture("compared");
    assertThat(browser.findElement(By.id("job-findings")).getText()).contains("语气非常急");
    proof("2");
    awaitJob("校样", "第 2 校，意见");
    assertThat(Files.readString(folder.resolve("articles/zihao.xml")))
        .isEqualTo(before.replace("语气很急", "语气非常急"));

    press("press");
    awaitJob("付印", "写在 issue-付印.pdf");
    assertThat(isPdf(folder.resolve("issue-付印.pdf"))).isTrue();
    picture("pressed");
    press("impose");
    awaitJob("拼版", "写在 issue-印张.pdf");
    assertThat(isPdf(folder.resolve("issue-印张.pdf"))).isTrue();
    picture("imposed");
  }

  @Test
  void whatCannotBeDoneIsTold() throws IOException {
    openSample();
    browser.findElement(By.id("compare")).click();
    browser.findElement(By.cssSelector("#compare-dialog button")).click();
    awaitJob("与上一校比较", "还没有打过校样");
    save("articles/zihao.xml", "</title>", "</titel>");
    awaitRevision(2);
    press("pdf");
    awaitJob("出 PDF", "排不成：稿件有错误");
    assertThat(browser.findElements(By.cssSelector("#job-findings .error"))).isNotEmpty();
    assertThat(Files.exists(folder.resolve("issue.pdf"))).isFalse();
    picture("job-failed");
  }
}
