package org.kanyin.manifest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Manifests grown at random from the contract's grammar, seeded: every element and attribute, in
 * every place the grammar has for it, with texts of all kinds of characters. They are sound: what
 * the contract asks beyond its grammar (columns, ids, rising page numbers) is kept.
 */
public final class RandomManifest {
  private static final String HAN = "版心天头地脚书眉页码目录标题正文栏目引文脚注表格图片校样付印装订编辑作者读者刊物排字行距字号缩进对齐";
  private static final String[] OTHER = {
    "，",
    "。",
    "：",
    "“",
    "”",
    "（",
    "）",
    "《",
    "》",
    "——",
    "……",
    "、",
    "2026",
    " 3.5 ",
    "12%",
    "Kanyin",
    " type area ",
    "&amp;",
    "&lt;",
    "&#x5B57;",
    "<![CDATA[a<b]]>",
    "\n      ",
    "　",
    "<!-- 注 -->",
    "·"
  };

  /**
   * A page cannot begin with the mark that calls a note: it stands with the character before it,
   * and the note would be on the page after its mark's (R162). Nor may it begin with a mark that
   * closes, and nobody who marks the pages of a print finds one there.
   */
  private static final Pattern BEFORE_A_MARK =
      Pattern.compile("(<pb[^>]*/>)(?=(?:\\s|　|<!--.*?-->|<[^>!]*>)*(?:<footnote>|[，。：”）》、·—…]))");

  private static final String[] MARKS = {"strong", "em", "a", "sup", "sub", "footnote"};

  private final Random random;
  private int articles;
  private int page;
  private int depth;

  /** No link in a link, no note in a note. */
  private String closed = "";

  public RandomManifest(long seed) {
    random = new Random(seed);
  }

  /**
   * Writes the pictures a manifest may name, once for a folder: of as many pixels as print asks for
   * at the greatest width that one is set in (160.9 mm at 300 an inch: 1900).
   */
  public static void pictures(Path folder) {
    try {
      var image = new BufferedImage(1920, 1440, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(image, "png", folder.resolve("图.png").toFile());
      ImageIO.write(image, "jpeg", folder.resolve("图.jpg").toFile());
      Files.writeString(
          folder.resolve("图.svg"),
          "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><rect width='9'"
              + " height='9'/></svg>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of an {@code issue.xml}. */
  public String issue() {
    StringBuilder out = new StringBuilder("<issue xmlns='urn:kanyin:issue' year='2026'");
    out.append(" number='").append(1 + random.nextInt(12)).append("' date='2026-03-15'");
    out.append(maybe(() -> " xml:lang='zh-CN'")).append(maybe(() -> " cumulative='126'"));
    out.append(maybe(() -> " style='neibu'")).append(maybe(() -> " composition='gb'"));
    out.append('>').append(maybe(this::masthead));
    out.append(maybe(() -> "<page-fit folio='1' lines='" + (32 + random.nextInt(3)) + "'/>\n"));
    out.append(section());
    for (int n = random.nextInt(3); n > 0; n--) {
      out.append(oneOf(this::section, this::article, this::plate, this::pb));
    }
    String text = out.append(maybe(this::colophon)).append("</issue>\n").toString();
    return BEFORE_A_MARK.matcher(text).replaceAll("$1字");
  }

  private String masthead() {
    StringBuilder out = new StringBuilder("<masthead>\n");
    out.append(maybe(() -> "<name>" + plain(3) + oneOf(() -> "<br/>", () -> "") + "刊</name>\n"));
    for (String name : new String[] {"classification", "notice", "publisher", "permit"}) {
      out.append(maybe(() -> "<" + name + ">" + plain(5) + "</" + name + ">\n"));
    }
    out.append(maybe(() -> "<logo src='图.svg'/>"));
    out.append(maybe(() -> "<cover-picture src='图.jpg'/>"));
    out.append(maybe(() -> "<secrecy level='秘密'" + maybe(() -> " period='1年'") + "/>"));
    out.append(maybe(() -> "<urgency>" + pick("特急", "加急") + "</urgency>"));
    out.append(maybe(() -> "<copies from='1'" + maybe(() -> " to='60'") + "/>"));
    return out.append("</masthead>\n").toString();
  }

  private String colophon() {
    StringBuilder out = new StringBuilder("<colophon>\n");
    for (String name : new String[] {"website", "email", "phone"}) {
      out.append(times(2, () -> contact(name)));
    }
    out.append(maybe(() -> contact("address")));
    out.append(maybe(() -> "<report>" + plain(20) + "</report>"));
    out.append(maybe(() -> "<distribution>" + plain(60) + "</distribution>"));
    out.append(maybe(() -> "<copy-to>" + plain(50) + "</copy-to>"));
    out.append(times(4, () -> "<staff role='" + pick("编辑", "审核") + "'>" + plain(2) + "</staff>"));
    out.append(maybe(() -> "<print-run>500 册</print-run>"));
    out.append(maybe(() -> "<printer>" + plain(6) + "</printer>"));
    out.append(times(2, this::code));
    return out.append("</colophon>\n").toString();
  }

  private String contact(String name) {
    String label = maybe(() -> " label='" + pick("网站", "E-mail") + "'");
    return "<" + name + label + ">" + plain(6) + "</" + name + ">\n";
  }

  private String section() {
    String name = plain(4);
    String element =
        maybe(() -> "<title>" + name.charAt(0) + "<br/>" + name.substring(1) + "</title>");
    return "<section title='"
        + name
        + "'>"
        + element
        + maybe(this::pb)
        + article()
        + times(1, this::article)
        + "</section>\n";
  }

  private String plate() {
    return "<plate>" + figure() + times(5, this::figure) + "</plate>\n";
  }

  private String article() {
    StringBuilder out = new StringBuilder("<article id='a").append(++articles).append("'");
    boolean author = random.nextBoolean();
    if (author) {
      out.append(
          maybe(() -> " byline='" + pick("head", "tail", "tail-line", "tail-right", "none") + "'"));
    }
    out.append(maybe(() -> " break='page'"));
    out.append(random.nextInt(3) == 0 ? " form='" + pick("law", "letter", "speech") + "'" : "");
    out.append(">\n");
    out.append(maybe(() -> line("kicker"))).append(line("title"));
    out.append(maybe(() -> line("subtitle"))).append(maybe(() -> line("toc-title")));
    if (author) {
      out.append(author()).append(times(2, this::author));
    }
    out.append(block());
    return out.append(times(6, this::block)).append("</article>\n").toString();
  }

  private String author() {
    String kind = maybe(() -> " kind='" + pick("person", "organization") + "'");
    String affiliation = maybe(() -> " affiliation='" + plain(5) + "'");
    return "<author" + kind + affiliation + ">" + plain(2 + random.nextInt(3)) + "</author>\n";
  }

  private String block() {
    if (++depth > 3) {
      depth--;
      return p();
    }
    String out =
        oneOf(
            this::p,
            this::p,
            this::heading,
            () -> "<salute>" + inline(12, true) + "</salute>",
            () -> "<quote>" + p() + times(1, this::p) + "</quote>",
            () -> "<note>" + p() + "</note>",
            this::list,
            this::table,
            this::figure,
            this::attachments,
            this::closer,
            this::verse,
            this::figures,
            this::code,
            this::roster,
            this::pb);
    depth--;
    return out + "\n";
  }

  private String attachments() {
    Supplier<String> item = () -> "<item>" + inline(30, true) + "</item>";
    return "<attachments>" + item.get() + times(2, item) + "</attachments>";
  }

  private String closer() {
    String date =
        maybe(() -> " date='2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9) + "'");
    return "<closer" + date + ">" + line("signed") + times(2, () -> line("signed")) + "</closer>";
  }

  private String roster() {
    String columns = maybe(() -> " columns='" + (1 + random.nextInt(5)) + "'");
    String order = maybe(() -> " order='" + pick("row", "column") + "'");
    Supplier<String> name =
        () ->
            oneOf(() -> "<name>", () -> "<name>", () -> "<name>", () -> pb() + "<name>")
                + plain(2 + random.nextInt(3))
                + oneOf(() -> "", () -> "（女）", () -> "·" + plain(4))
                + "</name>";
    Supplier<String> group =
        () -> "<group>" + maybe(() -> line("title")) + name.get() + times(9, name) + "</group>";
    return "<roster" + columns + order + ">" + group.get() + times(1, group) + "</roster>";
  }

  private String verse() {
    Supplier<String> line = () -> "<line>" + inline(16, true) + "</line>";
    Supplier<String> stanza = () -> "<stanza>" + line.get() + times(3, line) + "</stanza>";
    String head = maybe(() -> line("title")) + maybe(this::author);
    return "<verse>" + head + stanza.get() + times(1, stanza) + "</verse>";
  }

  private String p() {
    String fit = maybe(() -> " fit='" + pick("-1", "+1") + "'");
    String keep = maybe(() -> " keep='" + pick("together", "with-next") + "'");
    String page = random.nextInt(12) == 0 ? " break='page'" : "";
    return "<p" + fit + keep + page + ">" + inline(120, true) + "</p>";
  }

  private String heading() {
    String level = maybe(() -> " level='" + (1 + random.nextInt(4)) + "'");
    return "<heading" + level + maybe(() -> " fit='-1'") + ">" + inline(12, true) + "</heading>";
  }

  private String list() {
    StringBuilder out =
        new StringBuilder("<list kind='" + pick("bullet", "number", "plain") + "'>");
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      boolean text = random.nextBoolean();
      out.append("<item>").append(text ? inline(40, true) : p() + times(2, this::block));
      out.append("</item>");
    }
    return out.append("</list>").toString();
  }

  private String table() {
    int columns = 1 + random.nextInt(4);
    String widths = "100 ".repeat(1);
    if (columns == 2) {
      widths = "40% 60%";
    } else if (columns > 2) {
      widths = "20 ".repeat(columns - 1) + (100 - 20 * (columns - 1)) + "%";
    }
    String given = random.nextBoolean() ? "" : " widths='" + widths.strip() + "'";
    String inside =
        maybe(() -> line("caption"))
            + maybe(() -> "<head>" + rows(columns) + "</head>")
            + "<body>"
            + rows(columns)
            + "</body>"
            + maybe(() -> "<note>" + p() + "</note>");
    // A table on its side stands in the article itself and has no footnotes.
    boolean turns = depth == 1 && !inside.contains("<footnote") && random.nextInt(4) == 0;
    return "<table" + given + (turns ? " turn='left'" : "") + ">" + inside + "</table>";
  }

  /** A row of single cells, one with a cell across, two with a cell down their first column. */
  private String rows(int columns) {
    String out = "<row>" + cell("").repeat(0);
    for (int i = 0; i < columns; i++) {
      out += cell("");
    }
    out += "</row>";
    if (random.nextBoolean()) {
      out += "<row>" + cell(" span='" + columns + "'") + "</row>";
    }
    if (columns > 1 && random.nextBoolean()) {
      out +=
          "<row>"
              + cell(" rows='2'")
              + cell(columns > 2 ? " span='" + (columns - 1) + "'" : "")
              + "</row>";
      out += "<row>" + cell(columns > 2 ? " span='" + (columns - 1) + "'" : "") + "</row>";
    }
    return out;
  }

  private String cell(String attributes) {
    String align = maybe(() -> " align='" + pick("start", "center", "end") + "'");
    return "<cell" + attributes + align + ">" + inline(8, true) + "</cell>";
  }

  private String figure() {
    String width = " width='" + (10 + random.nextInt(30)) + maybe(() -> "%") + "'";
    return "<figure src='图."
        + pick("png", "jpg", "svg")
        + "' alt='"
        + maybe(() -> "图")
        + "'"
        + width
        + ">"
        + maybe(() -> line("caption"))
        + maybe(() -> line("credit"))
        + "</figure>";
  }

  private String code() {
    String label = maybe(() -> " label='" + plain(4) + "'");
    return "<qrcode href='https://example.cn/" + random.nextInt(1000) + "'" + label + "/>";
  }

  private String figures() {
    String columns = maybe(() -> " columns='" + (1 + random.nextInt(4)) + "'");
    return "<figures"
        + columns
        + ">"
        + figure()
        + times(3, this::figure)
        + maybe(() -> line("caption"))
        + "</figures>";
  }

  private String line(String name) {
    return "<" + name + ">" + inline(14, false) + "</" + name + ">\n";
  }

  private String pb() {
    page += 1 + random.nextInt(2);
    return random.nextBoolean() ? "<pb n='" + page + "'/>" : "<pb/>";
  }

  /** Text of about so many characters, never empty. */
  private String inline(int length, boolean pages) {
    StringBuilder out = new StringBuilder();
    depth++;
    if (random.nextInt(10) == 0 && pages) {
      out.append(pb());
    }
    out.append(plain(1));
    for (int n = random.nextInt(length); n > 0; n -= 4) {
      int kind = random.nextInt(12);
      if (kind == 0 && depth < 5) {
        out.append(mark());
      } else if (kind == 1 && random.nextInt(3) == 0) {
        out.append("<br").append(maybe(() -> " toc='" + pick("none", "space") + "'")).append("/>");
      } else if (kind == 2 && pages && random.nextInt(3) == 0) {
        out.append(pb());
      } else {
        out.append(kind < 6 ? OTHER[random.nextInt(OTHER.length)] : plain(3));
      }
    }
    depth--;
    return out.toString();
  }

  private String mark() {
    String name = MARKS[random.nextInt(MARKS.length)];
    if (closed.contains("<" + name + ">")) {
      return plain(2);
    }
    String before = closed;
    closed += name.equals("a") || name.equals("footnote") ? "<" + name + ">" : "";
    String href = name.equals("a") ? " href='https://example.cn/'" : "";
    // Inside a mark of a title the grammar allows a page's beginning too.
    String out = "<" + name + href + ">" + inline(16, true) + "</" + name + ">";
    closed = before;
    return out;
  }

  private String plain(int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(HAN.charAt(random.nextInt(HAN.length())));
    }
    return out.toString();
  }

  private String maybe(Supplier<String> what) {
    return random.nextBoolean() ? what.get() : "";
  }

  private String times(int most, Supplier<String> what) {
    StringBuilder out = new StringBuilder();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      out.append(what.get());
    }
    return out.toString();
  }

  private String pick(String... of) {
    return of[random.nextInt(of.length)];
  }

  @SafeVarargs
  private String oneOf(Supplier<String>... of) {
    return of[random.nextInt(of.length)].get();
  }
}
