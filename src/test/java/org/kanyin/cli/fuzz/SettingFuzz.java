package org.kanyin.cli.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of parameters and options: of another type, outside every range, empty, endless. */
public final class SettingFuzz implements Fuzz {
  private static final Pattern PARAMETER = Pattern.compile("<xsl:param name=\"([^\"]+)\"");
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-0",
          "-1",
          "1",
          "3.14159265358979",
          "1e308",
          "NaN",
          "INF",
          "-INF",
          "99999999999999999999999999",
          "2147483648",
          "0.0000000001",
          "true",
          "false",
          "none",
          "red",
          "#fff",
          "#12345g",
          "cmyk(0,0,0,1)",
          "cmyk(9,9,9,9)",
          "12pt",
          "-12pt",
          "9999999mm",
          "1em",
          "100%",
          "()",
          "'",
          "\"",
          "<x/>",
          "]]>",
          "{",
          "}",
          "{1 div 0}",
          "$x",
          "&#10;",
          "\u0000",
          "\n",
          "一",
          "song",
          "hei kai",
          "no-such",
          "../../etc/passwd",
          "file:///etc/passwd",
          "doc('/etc/passwd')",
          "a4",
          "A5",
          "1x1",
          "210x297",
          "1e9x1e9",
          "article",
          "page",
          "gb",
          "９",
          "½",
          "\u202E",
          "𠮷",
          "x".repeat(5000));
  private static final List<String> OPTIONS =
      List.of(
          "render --pages",
          "render --style",
          "render --pagination",
          "render --against",
          "render --report ~/r.html ",
          "proof --round",
          "proof --date",
          "proof --against",
          "proof --style",
          "diff --tolerance",
          "diff --corrections",
          "check --profile",
          "check --only",
          "check --ignore",
          "impose --sheet",
          "impose --scale",
          "impose --cells",
          "impose --blanks",
          "impose --thickness",
          "impose --gap",
          "impose --margin",
          "impose --together",
          "impose --section",
          "impose --scheme",
          "impose --sides",
          "render --format",
          "batch --heap",
          "batch --seconds",
          "batch --shard",
          "batch -j");

  private final List<String> parameters = new ArrayList<>();

  public SettingFuzz() throws IOException {
    Matcher m =
        PARAMETER.matcher(
            Files.readString(Path.of("styles/neibu/parameters.xsl"))
                + Files.readString(Path.of("styles/neibu/block-parameters.xsl")));
    while (m.find()) {
      parameters.add(m.group(1));
    }
  }

  @Override
  public FuzzCase make(Random random) {
    List<String> command = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      String[] option = Outside.pick(random, OPTIONS).split(" ");
      command.add(option[0]);
      command.addAll(operands(option[0]));
      command.add(option[1]);
      // Where a file is written, it is written beside the input.
      command.add((option.length > 2 ? option[2] : "") + value(random));
    } else {
      command.addAll(List.of("render", "~/i/issue.xml", "-o", "~/out.pdf"));
      for (int n = 1 + random.nextInt(2); n > 0; n--) {
        command.add("--set");
        command.add(Outside.pick(random, parameters) + "=" + value(random));
      }
      if (random.nextInt(4) == 0) {
        command.addAll(List.of("--style", "gongwen"));
      }
    }
    byte[] issue = FuzzCase.issue("<p>正文一段。</p><heading>题</heading><p>又一段。</p>");
    return new FuzzCase(Map.of("i/issue.xml", issue), command);
  }

  private static List<String> operands(String command) {
    return switch (command) {
      case "diff" -> List.of("~/i/issue.xml", "~/i/issue.xml");
      case "check" -> List.of("~/out.pdf");
      case "impose" -> List.of("~/out.pdf", "-o", "~/sheets.pdf");
      case "batch" -> List.of("~/i", "-o", "~/batch", "--dry-run");
      default -> List.of("~/i/issue.xml", "-o", "~/out.pdf");
    };
  }

  private static String value(Random random) {
    String value = Outside.pick(random, VALUES);
    return random.nextInt(4) == 0 ? value + Outside.pick(random, VALUES) : value;
  }
}
