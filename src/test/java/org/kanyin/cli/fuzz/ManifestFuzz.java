package org.kanyin.cli.fuzz;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Manifests: sound ones spoilt, and such as name what lies outside. */
public final class ManifestFuzz implements Fuzz {
  private static final List<String> CHARSETS = List.of("GB18030", "UTF-16", "Big5", "UTF-32");

  private final Outside outside;
  private final List<String> sound;
  private final Map<String, byte[]> beside;

  public ManifestFuzz(Outside outside) throws IOException {
    this.outside = outside;
    String every = Files.readString(Path.of("src/test/cases/manifest/good-every.case"));
    String letter = Files.readString(Path.of("samples/letter/issue.xml"));
    sound = List.of(every.substring(every.indexOf("<issue"), every.indexOf("@@ articles")), letter);
    beside =
        Map.of(
            "i/图/a.png", PictureFuzz.sound("png"),
            "i/logo.svg", DrawingFuzz.SOUND.getBytes(StandardCharsets.UTF_8),
            "i/articles/02.xml",
                "<article xmlns='urn:kanyin:issue' id='a02'><title>文</title><p>文。</p></article>"
                    .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public FuzzCase make(Random random) {
    String text = Outside.pick(random, sound);
    text =
        switch (random.nextInt(8)) {
          case 0 -> reaching(text, random);
          case 1 -> prolog(random) + text;
          case 2 -> Deep.of(text, random);
          case 3, 4 -> TextMutation.values(text, random);
          default -> TextMutation.of(text, random);
        };
    Map<String, byte[]> files = new HashMap<>(beside);
    files.put("i/issue.xml", bytes(text, random));
    if (random.nextInt(6) == 0) {
      files.put("office.xml", office(random).getBytes(StandardCharsets.UTF_8));
    }
    return new FuzzCase(files, command(random));
  }

  private static List<String> command(Random random) {
    return switch (random.nextInt(24)) {
      case 0, 1, 2 -> List.of("render", "~/i/issue.xml", "-o", "~/out.pdf");
      case 3 -> List.of("render", "~/i/issue.xml", "-o", "~/out.pdf", "--press", "--attach-source");
      case 4 -> List.of("proof", "~/i/issue.xml", "-o", "~/out.pdf");
      case 5 -> List.of("pin", "~/i/issue.xml");
      case 6 -> List.of("fonts", "~/i/issue.xml");
      case 7 -> List.of("diff", "~/i/issue.xml", "~/i/issue.xml");
      default -> List.of("validate", "~/i/issue.xml");
    };
  }

  private static byte[] bytes(String text, Random random) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(12)) {
      case 0 -> ByteMutation.of(utf8, random);
      case 1 -> text.getBytes(Charset.forName(Outside.pick(random, CHARSETS)));
      default -> utf8;
    };
  }

  /** A reference becomes one to the outside, or stands where there was none. */
  private String reaching(String text, Random random) {
    String address = outside.address(random);
    return switch (random.nextInt(5)) {
      case 0 -> text.replaceFirst("src=\"[^\"]*\"", "src=\"" + address + "\"");
      case 1 -> text.replaceFirst("href=\"[^\"]*\"", "href=\"" + address + "\"");
      case 2 -> text.replaceFirst("style=\"[^\"]*\"", "style=\"" + address + "\"");
      case 3 ->
          text.replaceFirst(
              "<p[ >]",
              "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" "
                  + "href=\""
                  + address
                  + "\" parse=\"text\"/>$0");
      default ->
          text.replaceFirst(
              "<issue ",
              "<issue xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                  + "urn:kanyin:issue "
                  + address
                  + "\" xml:base=\""
                  + address
                  + "\" ");
    };
  }

  private String prolog(Random random) {
    String address = outside.address(random);
    return switch (random.nextInt(5)) {
      case 0 -> "<!DOCTYPE issue SYSTEM \"" + address + "\">";
      case 1 -> "<!DOCTYPE issue [<!ENTITY x SYSTEM \"" + address + "\">]>";
      case 2 -> "<!DOCTYPE issue [<!ENTITY % x SYSTEM \"" + address + "\"> %x;]>";
      case 3 -> "<?xml-stylesheet href=\"" + address + "\"?>";
      default -> "<?xml-model href=\"" + address + "\"?>";
    };
  }

  private String office(Random random) {
    String path = random.nextBoolean() ? outside.address(random) : "i/图/a.png";
    String role = Outside.pick(random, List.of("song", "hei", "kai", "", "x"));
    String text =
        "<office xmlns='urn:kanyin:issue'><fonts><font role='"
            + role
            + "' src='"
            + path
            + "'/></fonts></office>";
    return random.nextBoolean() ? TextMutation.of(text, random) : text;
  }

  /** One thing within itself, or thousands of one thing. */
  private static final class Deep {
    private static final List<String> NESTED =
        List.of("strong", "em", "quote", "list", "item", "table", "note", "p", "sup", "a", "x");
    private static final List<String> MANY =
        List.of(
            "<p>字</p>",
            "<heading>题</heading>",
            "字<br/>",
            "<footnote>注</footnote>",
            "<strong/>",
            "<list><item>项</item></list>",
            "<row><cell>1</cell></row>",
            "<author>李华</author>",
            "<!-- -->",
            "&amp;",
            "\u2060",
            "<a href=\"https://example.cn/\">链</a>",
            "\u0301",
            "，");

    static String of(String text, Random random) {
      int at = text.indexOf("</p>");
      at = random.nextInt(3) == 0 ? at + 4 : at;
      String piece;
      if (random.nextBoolean()) {
        int levels = 1 << random.nextInt(14);
        String name = Outside.pick(random, NESTED);
        piece = ("<" + name + ">").repeat(levels) + "字" + ("</" + name + ">").repeat(levels);
      } else {
        piece = Outside.pick(random, MANY).repeat(1 << random.nextInt(15));
      }
      return text.substring(0, at) + piece + text.substring(at);
    }
  }
}
