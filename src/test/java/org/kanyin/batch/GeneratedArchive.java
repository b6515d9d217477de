package org.kanyin.batch;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * An archive of made-up issues, the same for the same seed: years of a little office that writes of
 * nothing but its own composing room. Every kind of block occurs.
 *
 * <p>{@code main} makes one to try things by hand: folder, number of issues, seed.
 */
public final class GeneratedArchive {
  private static final String[] WHO =
      "排字房、校对室、装订间、制版车间、编务组、纸库、老师傅、新来的学徒、夜班、值班编辑、字模库、机修班".split("、");
  private static final String[] WHAT =
      ("清样、字盘、铅条、纸张、版面、书脊、页码、标题、目录、图版、油墨、活件、底稿、校次、折页、封面、" + "行距、字距、标点、注文、表格、样张").split("、");
  private static final String[] DOES = "核对、整理、清点、改排、拆换、登记、翻检、誊写、送还、晾干、裁切、量准、归档、试印".split("、");
  private static final String[] WHEN = "清早、午后、下班以前、雨停之后、月底、这一周、付印前夜、春分那天、头一个班次、第三天".split("、");
  private static final String[] HOW = "一件一件地、照着老样子、按新定的次序、对着灯光、不慌不忙地、两个人一组、逐行、连夜".split("、");
  private static final String[] ENDS = {"。", "。", "。", "！", "？", "；"};
  private static final int FIRST_YEAR = 2001;
  private static final int ISSUES_A_YEAR = 12;

  /** What a page of text holds, less what titles and short last lines leave empty. */
  private static final int CHARACTERS_A_PAGE = 1040;

  /** Cover and contents, less the end of the last page. */
  private static final double OTHER_PAGES = 2.9;

  /** What all its issues share. */
  public static final String OFFICE =
      """
      <office xmlns="urn:kanyin:issue">
        <masthead since="2000-01-01"><name>字房月报</name><publisher>青石街排印所</publisher></masthead>
        <colophon since="2000-01-01"><email label="来稿">zifang@example.cn</email>
          <distribution>本所各房，邻街各印坊。</distribution><staff role="编辑">陆一鸣</staff></colophon>
      </office>
      """;

  private final Path folder;
  private final Random random;

  private GeneratedArchive(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** So many issues of 8 to 40 pages, in folders {@code 2001/01} … */
  public static void make(Path folder, int count, long seed) throws IOException {
    GeneratedArchive archive = new GeneratedArchive(folder, seed);
    archive.office();
    for (int i = 0; i < count; i++) {
      int pages = 9 + archive.random.nextInt(29);
      archive.issue(FIRST_YEAR + i / ISSUES_A_YEAR, 1 + i % ISSUES_A_YEAR, pages);
    }
  }

  /** One issue of about so many pages. */
  public static Path one(Path folder, int pages, long seed) throws IOException {
    return new GeneratedArchive(folder, seed).issue(FIRST_YEAR, 1, pages);
  }

  public static void main(String[] arguments) throws IOException {
    make(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
  }

  private void office() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("office.xml"), OFFICE);
  }

  private Path issue(int year, int number, int pages) throws IOException {
    String two = (number < 10 ? "0" : "") + number;
    Path home = Files.createDirectories(folder.resolve(year + "").resolve(two));
    StringBuilder xml = new StringBuilder();
    xml.append("<issue xmlns=\"urn:kanyin:issue\" year=\"").append(year);
    xml.append("\" number=\"").append(number);
    xml.append("\" date=\"").append(year).append('-').append(two).append("-15\">\n");
    int left = (int) ((pages - OTHER_PAGES) * CHARACTERS_A_PAGE);
    for (int article = 1; left > 0; ) {
      // Longer than a line of the contents has room for: the style must break it.
      String name = pick(WHAT) + pick(WHAT) + pick(WHAT) + pick(DOES);
      xml.append("<section title=\"").append(name).append("\">\n");
      for (int i = 0; i < 3 && left > 0; i++, article++) {
        int length = Math.min(left, 1200 + random.nextInt(3200));
        article(xml, home, article, length);
        left -= length;
      }
      xml.append("</section>\n");
    }
    return Files.writeString(home.resolve("issue.xml"), xml.append("</issue>\n").toString());
  }

  private void article(StringBuilder xml, Path home, int number, int length) throws IOException {
    xml.append("<article id=\"a").append(number).append("\">");
    xml.append("<title>")
        .append(pick(WHO))
        .append(pick(DOES))
        .append(pick(WHAT))
        .append("</title>");
    xml.append("<author>").append(pick(WHO)).append("</author>\n");
    for (int left = length; left > 0; ) {
      int from = xml.length();
      block(xml, home, number);
      left -= xml.length() - from;
    }
    xml.append("</article>\n");
  }

  private void block(StringBuilder xml, Path home, int article) throws IOException {
    switch (random.nextInt(24)) {
      case 0 ->
          xml.append("<heading>").append(pick(WHEN)).append(pick(DOES)).append("</heading>\n");
      case 1 -> table(xml);
      case 2 -> xml.append("<quote><p>").append(sentences(2)).append("</p></quote>\n");
      case 3 ->
          xml.append("<list kind=\"number\"><item>")
              .append(sentence())
              .append("</item><item>")
              .append(sentence())
              .append("</item></list>\n");
      case 4 -> figure(xml, home, article);
      case 5 ->
          xml.append("<p>")
              .append(sentences(2))
              .append("<footnote>")
              .append(sentence())
              .append("</footnote>")
              .append(sentences(1))
              .append("</p>\n");
      default -> xml.append("<p>").append(sentences(2 + random.nextInt(5))).append("</p>\n");
    }
  }

  private void table(StringBuilder xml) {
    xml.append("<table><head><row><cell>工序</cell><cell>件数</cell></row></head><body>");
    for (int i = 0; i < 3; i++) {
      xml.append("<row><cell>").append(pick(DOES)).append(pick(WHAT)).append("</cell><cell>");
      xml.append(random.nextInt(900)).append("</cell></row>");
    }
    xml.append("</body></table>\n");
  }

  private void figure(StringBuilder xml, Path home, int article) throws IOException {
    String name = "picture-" + article + ".png";
    if (!Files.exists(home.resolve(name))) {
      BufferedImage image = new BufferedImage(240, 160, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      for (int i = 0; i < 12; i++) {
        graphics.setColor(new Color(random.nextInt(0xFFFFFF)));
        graphics.fillRect(random.nextInt(240), random.nextInt(160), 60, 40);
      }
      graphics.dispose();
      ImageIO.write(image, "png", home.resolve(name).toFile());
    }
    xml.append("<figure src=\"").append(name).append("\" alt=\"色块\" width=\"40%\"><caption>");
    xml.append(pick(WHAT)).append("</caption></figure>\n");
  }

  private String sentences(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(sentence());
    }
    return text.toString();
  }

  private String sentence() {
    String who = pick(WHO);
    String first = pick(WHEN) + "，" + who + pick(HOW) + pick(DOES) + pick(WHAT);
    return switch (random.nextInt(5)) {
      case 0 -> first + "、" + pick(WHAT) + "和" + pick(WHAT) + "，共 " + random.nextInt(300) + " 件。";
      case 1 -> first + "，说：“" + pick(WHAT) + "还要" + pick(DOES) + "。”";
      case 2 ->
          first + "（" + pick(WHEN) + pick(DOES) + "），再" + pick(DOES) + pick(WHAT) + pick(ENDS);
      case 3 ->
          "《"
              + pick(WHAT)
              + pick(DOES)
              + "簿》上记着"
              + who
              + "的 No."
              + random.nextInt(90)
              + " "
              + pick(WHAT)
              + "。";
      default -> first + "，然后" + pick(DOES) + pick(WHAT) + pick(ENDS);
    };
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
