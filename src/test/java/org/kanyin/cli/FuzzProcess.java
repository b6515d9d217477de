package org.kanyin.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.kanyin.base.ProcessSettings;
import org.kanyin.base.Workspace;
import org.kanyin.cli.command.Rooms;
import org.kanyin.cli.fuzz.DrawingFuzz;
import org.kanyin.cli.fuzz.FontFuzz;
import org.kanyin.cli.fuzz.Fuzz;
import org.kanyin.cli.fuzz.FuzzCase;
import org.kanyin.cli.fuzz.ListedFuzz;
import org.kanyin.cli.fuzz.ManifestFuzz;
import org.kanyin.cli.fuzz.Outside;
import org.kanyin.cli.fuzz.PdfFuzz;
import org.kanyin.cli.fuzz.PictureFuzz;
import org.kanyin.cli.fuzz.SettingFuzz;
import org.kanyin.cli.print.Terminal;

/**
 * The process that hostile inputs are run in: {@code FuzzProcess FOLDER PORT KIND FROM TO} runs one
 * kind with the seeds of a range and prints a line for each fault. A case is wholly given by its
 * kind and its seed.
 */
public final class FuzzProcess {
  private FuzzProcess() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    ProcessSettings.settle();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Path.of(words[0]);
    Outside outside = new Outside(folder.resolve("outside"), Integer.parseInt(words[1]));
    Rooms rooms = new Rooms(new Workspace(Path.of("")));
    Path cases = Files.createDirectories(folder.resolve("case/deep/er"));
    Fuzz fuzz = kind(words[2], outside, rooms, folder);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    FuzzWatch watch = new FuzzWatch(rooms, cases, temporary);
    int ran = 0;
    long from = Long.parseLong(words[3]);
    long to = Long.parseLong(words[4]);
    if (fuzz instanceof ListedFuzz listed) {
      from = 0;
      to = listed.size();
    }
    for (long seed = from; seed < to; seed++) {
      // -Dfirst=N passes over what stands before it in the list.
      FuzzCase hostile = fuzz.make(new Random(seed * 0x9E3779B97F4A7C15L));
      if (seed < Long.getLong("first", from)) {
        ran++;
        continue;
      }
      List<String> faults = watch.faults(hostile);
      ran++;
      // For whoever looks at single cases.
      if (Boolean.getBoolean("tell")) {
        out.println(seed + " " + hostile.command().get(0) + " " + watch.last());
      }
      for (String fault : faults) {
        out.println("FAULT " + words[2] + " " + seed + " " + hostile.command() + ": " + fault);
      }
      if (!FuzzWatch.isSound(faults)) {
        break;
      }
    }
    out.println("RAN " + ran + " OF " + (to - from));
    Runtime.getRuntime().halt(0);
  }

  private static Fuzz kind(String name, Outside outside, Rooms rooms, Path folder)
      throws IOException {
    return switch (name) {
      case "manifest" -> new ManifestFuzz(outside);
      case "drawing" -> new DrawingFuzz(outside);
      case "picture" -> new PictureFuzz();
      case "font" -> new FontFuzz();
      case "setting" -> new SettingFuzz();
      case "pdf" -> pdfs(rooms, folder);
      case "listed" -> new ListedFuzz(outside);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Fuzz pdfs(Rooms rooms, Path folder) throws IOException {
    Path issue = Path.of("samples/letter/issue.xml");
    Path pdf = folder.resolve("sound.pdf");
    StringWriter said = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(said), new PrintWriter(said));
    String[] words = {"render", issue + "", "-o", pdf + "", "--attach-source"};
    if (Main.run(words, rooms, terminal) != 0) {
      throw new IllegalStateException(said.toString());
    }
    return new PdfFuzz(Files.readAllBytes(issue), Files.readAllBytes(pdf));
  }
}
