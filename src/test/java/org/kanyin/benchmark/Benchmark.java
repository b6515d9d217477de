package org.kanyin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.diff.DiffBenchmark;
import org.kanyin.impose.ImposeBenchmark;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.typeset.TypesetBenchmark;

/**
 * What {@code .ci/benchmark} runs: {@code cold}, {@code warm}, {@code peers}, {@code scale} or all
 * but the last. Medians of an odd number of rounds, told for whoever reads; nothing is asserted.
 *
 * <p>{@code -Dbenchmark.rounds=5}, {@code -Dbenchmark.issue=samples/demo/issue.xml} and {@code
 * -Dbenchmark.distribution=target/kanyin} say how often, what, and with which program.
 */
public final class Benchmark {
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
  private static final Path ISSUE =
      Path.of(System.getProperty("benchmark.issue", "samples/demo/issue.xml")).toAbsolutePath();
  private static final Path KANYIN =
      Path.of(System.getProperty("benchmark.distribution", "target/kanyin"), "bin", "kanyin")
          .toAbsolutePath();

  private static final List<Peer> PEERS =
      List.of(
          new TypstPeer(),
          new XelatexPeer(),
          new WeasyPrintPeer(),
          new SofficePeer(),
          new ChromiumPeer(),
          new FopPeer());

  private Benchmark() {}

  /** See the class. */
  public static void main(String[] arguments) throws Exception {
    String what = arguments.length > 0 ? arguments[0] : "all";
    Machine.print();
    switch (what) {
      case "cold" -> cold();
      case "warm" -> warm();
      case "peers" -> peers();
      case "scale" -> Scale.run(KANYIN, List.of(arguments).subList(1, arguments.length));
      default -> {
        cold();
        warm();
        peers();
      }
    }
  }

  private static void title(String text) {
    System.out.println("\n" + text);
  }

  /** Whole processes of the built program. */
  private static void cold() throws IOException, InterruptedException {
    title("kanyin, cold: whole processes, medians of " + ROUNDS + ", " + ISSUE.getFileName());
    Path folder = Files.createTempDirectory("benchmark");
    String pdf = folder.resolve("a.pdf").toString();
    String issue = ISSUE.toString();
    Map<String, List<String>> commands = new java.util.LinkedHashMap<>();
    commands.put("--help", List.of("--help"));
    commands.put("validate", List.of("validate", issue));
    commands.put("render", List.of("render", issue, "-o", pdf));
    commands.put("check", List.of("check", pdf));
    commands.put("check --issue", List.of("check", pdf, "--issue", issue));
    commands.put("proof", List.of("proof", issue, "-o", folder.resolve("b.pdf").toString()));
    commands.put("impose", List.of("impose", pdf, "-o", folder.resolve("c.pdf").toString()));
    for (var command : commands.entrySet()) {
      List<String> line = new ArrayList<>(List.of(KANYIN.toString()));
      line.addAll(command.getValue());
      System.out.println(ColdProcess.in(folder).median(ROUNDS, line).line(command.getKey()));
    }
    Cost bare =
        new ColdProcess(folder, Map.of("KANYIN_NO_ARCHIVE", "1"))
            .median(ROUNDS, List.of(KANYIN.toString(), "render", issue, "-o", pdf));
    System.out.println(bare.line("render, no start archive"));
    System.out.printf(
        "%s: %d pages, %d bytes%n", pdf, Pages.of(Path.of(pdf)), Files.size(Path.of(pdf)));
  }

  /** In this process, and where its time goes. */
  private static void warm() throws IOException {
    title("kanyin, warm: in process");
    TypesetBenchmark.main(new String[] {ISSUE.toString(), Integer.toString(8 * ROUNDS)});
    ImposeBenchmark.main(new String[] {ISSUE.toString(), Integer.toString(4 * ROUNDS)});
    Path article = ISSUE.resolveSibling("articles").resolve("zihao.xml");
    if (Files.exists(article)) {
      DiffBenchmark.main(
          new String[] {
            ISSUE.toString(), "articles/" + article.getFileName(), Integer.toString(4 * ROUNDS)
          });
    }
  }

  /** The same text, paper, type area, sizes and fonts; none of them makes PDF/A with tags here. */
  private static void peers() throws IOException, InterruptedException {
    title("peers, cold: the same text and page, medians of " + ROUNDS);
    PeerText text = PeerText.of(new ManifestReader().read(ISSUE).value().orElseThrow());
    for (Peer peer : PEERS) {
      Path folder = Files.createTempDirectory("peer");
      Optional<List<String>> command = peer.command(text, folder);
      if (command.isEmpty()) {
        System.out.printf("%-28s not found%n", peer.name());
        continue;
      }
      Cost cost = new ColdProcess(folder, peer.environment(folder)).median(ROUNDS, command.get());
      Path pdf = folder.resolve("out.pdf");
      String made =
          Files.exists(pdf) ? Pages.of(pdf) + " pages, " + Files.size(pdf) + " bytes" : "no PDF";
      System.out.println(cost.line(peer.name()) + "  " + made);
    }
  }
}
