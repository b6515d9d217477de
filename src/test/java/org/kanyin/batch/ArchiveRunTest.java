package org.kanyin.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.batch.model.BatchRequest;
import org.kanyin.batch.model.BatchResult;
import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.WorkerLimits;

/** An archive set, changed and set again, by real workers. */
class ArchiveRunTest {
  @TempDir Path folder;
  private TestArchive house;

  @BeforeEach
  void open() throws IOException {
    house = new TestArchive(folder);
  }

  /** What is to be set, and the first reason. */
  private SortedMap<String, String> due() {
    SortedMap<String, String> due = new TreeMap<>();
    for (BatchRow row :
        new Batch(house.workspace()).plan(house.request()).rows(BatchRow.State.PLANNED)) {
      due.put(row.name(), String.join("；", row.reasons()));
    }
    return due;
  }

  @Test
  void onlyWhatChangedIsSetAgain() throws Exception {
    house.issue("1/01", "", TestArchive.article("一月的话。"));
    house.issue("1/02", "", "<article href='two.xml'/>");
    Path two = house.archive().resolve("1/02/two.xml");
    Files.writeString(
        two, "<article xmlns='urn:kanyin:issue' id='b'><title>题</title><p>二月。</p></article>");
    Path three = house.issue("2/03", "style='gongwen'", TestArchive.article("三月的话。"));
    BatchResult first = house.run();
    assertThat(first.findings()).isEmpty();
    assertThat(TestArchive.names(first, BatchRow.State.SET))
        .containsExactly("1/01", "1/02", "2/03");
    sumsAreRight();

    SortedMap<String, String> before = TestArchive.files(house.output());
    BatchResult second = house.run();
    assertThat(TestArchive.names(second, BatchRow.State.UNCHANGED))
        .containsExactly("1/01", "1/02", "2/03");
    assertThat(TestArchive.files(house.output())).isEqualTo(before);

    TestArchive.edit(two, "二月", "改过的二月");
    assertThat(due()).hasToString("{1/02=two.xml 改了}");
    Files.writeString(
        house.archive().resolve("2/office.xml"), "<office xmlns='urn:kanyin:issue'/>");
    assertThat(due()).hasToString("{1/02=two.xml 改了, 2/03=../office.xml 是新出现的}");
    TestArchive.edit(house.style("gongwen/cover.xsl"), "<!-- 版头", "<!-- 版 头");
    assertThat(due()).containsOnlyKeys("1/02", "2/03");
    TestArchive.edit(house.style("neibu/tables.xsl"), "<!-- 表格", "<!-- 表 格");
    assertThat(due().get("1/01")).isEqualTo("刊印的 styles/neibu/tables.xsl 改了");
    assertThat(due().get("2/03")).contains("gongwen/cover.xsl 改了").contains("tables.xsl 改了");

    // A manuscript that is broken for a while does not cost the PDF that was there.
    TestArchive.edit(three, "</p>", "");
    BatchResult third = house.run();
    assertThat(TestArchive.names(third, BatchRow.State.SET)).containsExactly("1/01", "1/02");
    assertThat(TestArchive.names(third, BatchRow.State.FAILED)).containsExactly("2/03");
    SortedMap<String, String> after = TestArchive.files(house.output());
    assertThat(after.get("1/01.pdf"))
        .as("a comment sets nothing differently")
        .isEqualTo(before.get("1/01.pdf"));
    assertThat(after.get("1/02.pdf")).isNotEqualTo(before.get("1/02.pdf"));
    assertThat(after.get("2/03.pdf")).isEqualTo(before.get("2/03.pdf"));
    assertThat(Files.readString(house.output().resolve("index.html")))
        .contains("没有排成")
        .contains("这里的 PDF 是稿件改动以前排的");
    sumsAreRight();

    Files.delete(house.output().resolve("1/01.pdf"));
    assertThat(due()).hasToString("{1/01=成品 1/01.pdf 不在了，或者被改过}");
    Files.delete(three);
    assertThat(new Batch(house.workspace()).plan(house.request()).findings())
        .extracting(f -> f.code())
        .containsExactly("B015");
  }

  private void sumsAreRight() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/bin/sha256sum")), "no sha256sum");
    Process check =
        new ProcessBuilder("sha256sum", "--strict", "-c", "SHA256SUMS")
            .directory(house.output().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
    assertThat(said.lines()).hasSize(9).allMatch(l -> l.endsWith(": OK"));
  }

  /** Heap and clock are real: the worker is replaced, and the next issue comes out. */
  @Test
  void oneThatNeedsTooMuchIsAFindingAndTheOthersAreDone() throws Exception {
    house.addGreedyStyle();
    house.issue("a", "", TestArchive.article("甲。"));
    house.issue("b", "style='greedy'", TestArchive.article("乙。"));
    house.issue("c", "style='none'", TestArchive.article("丙。"));
    house.issue("d", "", TestArchive.article("丁。"));
    BatchResult result = house.run();
    assertThat(TestArchive.names(result, BatchRow.State.SET)).containsExactly("a", "d");
    assertThat(result.findings())
        .extracting(f -> f.code() + " " + f.message())
        .containsExactly("B009 b 没有排成：384 MB 内存不够排这一期（B012）。", "B009 c 没有排成：没有叫“none”的样式（S001）。");
    assertThat(TestArchive.files(house.output())).containsKeys("b.html", "c.html");

    // With the same limits it would end the same; with others it may not.
    assertThat(TestArchive.names(house.run(), BatchRow.State.FAILED)).containsExactly("b", "c");
    BatchRequest more = house.request(1, new WorkerLimits(400, 100));
    assertThat(new Batch(house.workspace()).plan(more).rows(BatchRow.State.PLANNED))
        .extracting(BatchRow::name, BatchRow::reasons)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("b", List.of("每期的内存和时限 改了")));

    // The style that was missing comes.
    house.addStyle("none", "<xsl:apply-imports/>");
    assertThat(due()).hasToString("{c=刊印的 styles/none/main.xsl 是新出现的}");
  }

  @Test
  void oneThatNeverEndsIsStopped() throws Exception {
    house.addEndlessStyle();
    house.issue("a", "style='endless'", TestArchive.article("甲。"));
    BatchResult result = house.run(house.request(1, new WorkerLimits(384, 1)));
    assertThat(result.findings())
        .extracting(f -> f.message())
        .containsExactly("a 没有排成：用了 1 秒还没有排完，停了下来（B011）。");
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }
}
