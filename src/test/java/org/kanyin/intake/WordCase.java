package org.kanyin.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A Word file in the notation of the case files.
 *
 * <pre>
 * [居中 小标宋 22] the title        a paragraph: alignment, face, size, 粗, 缩 (first line), 右, 顶格
 * text                             a paragraph as most: [缩 仿宋 16]
 * [字=PingFang_SC 斜 pStyle=Title] … a face by its name, italics, any property with its value
 * [空]                              an empty one
 * raw XML                          a line that begins with an element
 * &#64;footnotes                       the lines below are the inside of that part, raw
 * &#64;link rId9 https://…             a relation; &#64;picture rId8 a.png 40x30
 * </pre>
 *
 * In a text two asterisks on each side mean bold, two underscores dots; ⏎ is a soft line end, ⇥ a
 * tab, ␣ a blank; raw elements may stand in it.
 */
public final class WordCase {
  private static final Pattern RUN =
      Pattern.compile("\\*\\*(.+?)\\*\\*|__(.+?)__|(<w:.*>|<mc:.*>|<m:.*>)|([^*_<]+|[*_])");
  private static final Map<String, String> FACES =
      Map.of(
          "小标宋", "方正小标宋简体",
          "黑体", "黑体",
          "楷体", "楷体_GB2312",
          "仿宋", "仿宋_GB2312",
          "宋体", "宋体");

  private WordCase() {}

  public static byte[] docx(String document) {
    return builder(document).build();
  }

  static WordFileBuilder builder(String document) {
    WordFileBuilder file = new WordFileBuilder();
    Map<String, StringBuilder> parts = new LinkedHashMap<>();
    parts.put("body", new StringBuilder());
    String at = "body";
    for (String line : document.split("\n")) {
      if (line.startsWith("@")) {
        String[] words = line.substring(1).split(" ");
        if (words[0].equals("link")) {
          file.link(words[1], words[2]);
        } else if (words[0].equals("picture")) {
          file.picture(words[1], words[2], png(words[3]));
        } else {
          at = words[0];
          parts.put(at, new StringBuilder());
        }
      } else if (!line.isBlank()) {
        parts.get(at).append(at.equals("body") && !line.startsWith("<") ? paragraph(line) : line);
      }
    }
    parts.forEach(
        (name, xml) -> {
          if (name.equals("body")) {
            file.body(xml.toString());
          } else {
            file.part(name, xml.toString());
          }
        });
    return file;
  }

  private static byte[] png(String size) {
    String[] sides = size.split("x");
    var image =
        new BufferedImage(
            Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), BufferedImage.TYPE_INT_RGB);
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String paragraph(String line) {
    String look = line.startsWith("[") ? line.substring(1, line.indexOf(']')) : "缩 仿宋 16";
    String text =
        line.startsWith("[") ? line.substring(line.indexOf(']') + 1).replaceFirst("^ ", "") : line;
    StringBuilder paragraph = new StringBuilder();
    StringBuilder run = new StringBuilder();
    for (String word : look.split(" ")) {
      if (word.matches("[\\d.]+")) {
        run.append("<w:sz w:val=\"" + (int) (Double.parseDouble(word) * 2) + "\"/>");
      } else if (FACES.containsKey(word)) {
        run.insert(0, "<w:rFonts w:eastAsia=\"" + FACES.get(word) + "\"/>");
      } else {
        switch (word) {
          case "居中" -> paragraph.append("<w:jc w:val=\"center\"/>");
          case "右" -> paragraph.append("<w:jc w:val=\"right\"/>");
          case "缩" -> paragraph.append("<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>");
          case "粗" -> run.append("<w:b/>");
          case "斜" -> run.append("<w:i/>");
          case "空", "顶格" -> {}
          default -> {
            String[] raw = word.split("=");
            if (raw[0].equals("字")) {
              run.insert(0, "<w:rFonts w:eastAsia=\"" + raw[1].replace('_', ' ') + "\"/>");
              continue;
            }
            paragraph.append("<w:" + raw[0] + " w:val=\"" + raw[1] + "\"/>");
          }
        }
      }
    }
    return "<w:p><w:pPr>" + paragraph + "</w:pPr>" + runs(text, run.toString()) + "</w:p>";
  }

  static String runs(String text, String look) {
    StringBuilder all = new StringBuilder();
    Matcher m = RUN.matcher(text);
    while (m.find()) {
      if (m.group(1) != null) {
        all.append(run(m.group(1), look + "<w:b/>"));
      } else if (m.group(2) != null) {
        all.append(run(m.group(2), look + "<w:em w:val=\"dot\"/>"));
      } else if (m.group(3) != null) {
        all.append(m.group(3));
      } else {
        all.append(run(m.group(4), look));
      }
    }
    return all.toString();
  }

  private static String run(String text, String look) {
    return ("<w:r><w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>")
        .replace("␣", " ")
        .replace("⏎", "</w:t><w:br/><w:t xml:space=\"preserve\">")
        .replace("⇥", "</w:t><w:tab/><w:t xml:space=\"preserve\">");
  }
}
