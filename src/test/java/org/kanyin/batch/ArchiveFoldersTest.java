package org.kanyin.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.batch.archive.IssueFinder;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.archive.OutputNames;
import org.kanyin.batch.model.IssueReference;
import org.kanyin.batch.model.Shard;

/** Which issues an archive holds, what their outputs are called, and who may write there. */
final class ArchiveFoldersTest {
  @TempDir Path folder;

  private static IssueReference found(String name, long weight) {
    return new IssueReference(Path.of("archive", name, "issue.xml"), name, weight);
  }

  @Test
  void outputsLieUnderTheIssuesOwnPath() {
    OutputNames names = new OutputNames();
    Path archive = Path.of("/data/archive");
    assertThat(names.claim(false, archive, Path.of("2023/17"))).isEqualTo("2023/17");
    assertThat(names.claim(false, archive.resolve("2023/18"), Path.of(""))).isEqualTo("18");
    assertThat(names.claim(true, archive.resolve("2024"), Path.of("01"))).isEqualTo("2024/01");
  }

  @Test
  void noTwoIssuesMeet() {
    OutputNames names = new OutputNames();
    Path one = Path.of("/a/2023");
    assertThat(names.claim(true, one, Path.of("17"))).isEqualTo("2023/17");
    assertThat(names.claim(true, Path.of("/b/2023"), Path.of("17"))).isEqualTo("2023/17-2");
    assertThat(names.claim(false, one, Path.of("x-A"))).isEqualTo("x-A");
    assertThat(names.claim(false, one, Path.of("x-a"))).isEqualTo("x-a-2");
    // What the folder itself needs: index.html would be the report of an issue called index.
    assertThat(names.claim(false, one, Path.of("index"))).isEqualTo("index-2");
    // A folder cannot be where a file is.
    assertThat(names.claim(false, one, Path.of("y"))).isEqualTo("y");
    assertThat(names.claim(false, one, Path.of("y.pdf/01"))).isEqualTo("y.pdf-2/01");
  }

  @Test
  void everyIssueIsFoundOnceThroughLinksAndLoops() throws IOException {
    Path top = Files.createDirectories(folder.resolve("top"));
    for (String place : List.of("b/02", "b/01", "a", "out/x")) {
      Files.createDirectories(top.resolve(place));
      Files.writeString(top.resolve(place).resolve("issue.xml"), "<issue/>");
    }
    Files.createSymbolicLink(top.resolve("again"), top.resolve("b/01"));
    Files.createSymbolicLink(top.resolve("b/loop"), top);
    List<IssueReference> found =
        IssueFinder.find(List.of(top, top.resolve("b")), top.resolve("out")).value().orElseThrow();
    assertThat(found)
        .extracting(f -> f.manifest().getParent().toRealPath())
        .containsExactlyInAnyOrder(
            top.resolve("a").toRealPath(),
            top.resolve("b/01").toRealPath(),
            top.resolve("b/02").toRealPath());
    assertThat(found).extracting(IssueReference::name).isSorted();
  }

  @Test
  void shardsPartTheArchiveEvenly() {
    Random random = new Random(5);
    List<IssueReference> all = new ArrayList<>();
    IntStream.range(0, 200).forEach(i -> all.add(found("i" + i, 20_000 + random.nextInt(200_000))));
    List<IssueReference> together = new ArrayList<>();
    List<Long> loads = new ArrayList<>();
    for (int k = 1; k <= 7; k++) {
      List<IssueReference> own = new Shard(k, 7).of(all);
      together.addAll(own);
      loads.add(own.stream().mapToLong(IssueReference::weight).sum());
    }
    assertThat(together).containsExactlyInAnyOrderElementsOf(all);
    long most = loads.stream().mapToLong(l -> l).max().orElseThrow();
    long least = loads.stream().mapToLong(l -> l).min().orElseThrow();
    assertThat((double) most / least).as(loads.toString()).isLessThan(1.03);
  }

  @Test
  void oneRunHoldsTheFolder() throws IOException {
    Path out = folder.resolve("out");
    try (OutputFolder first = OutputFolder.take(out).orElseThrow()) {
      assertThat(OutputFolder.take(out)).isEmpty();
      Files.writeString(first.part("half.pdf"), "half");
    }
    try (OutputFolder next = OutputFolder.take(out).orElseThrow()) {
      assertThat(next.part("half.pdf")).doesNotExist();
    }
    assertThat(TestArchive.files(out)).containsOnlyKeys(".kanyin/lock");
  }

  /** What a run that was killed left unfinished is gone with the next. */
  @Test
  void halfFilesAreCleared() throws IOException {
    Path left = Files.createDirectories(folder.resolve("out/.kanyin/parts-1"));
    Files.writeString(left.resolve("worker-1.pdf"), "%PDF-");
    OutputFolder.take(folder.resolve("out")).orElseThrow().close();
    assertThat(left).doesNotExist();
  }
}
