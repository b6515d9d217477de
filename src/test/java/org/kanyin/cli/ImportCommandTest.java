package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.base.Workspace;
import org.kanyin.cli.command.Rooms;
import org.kanyin.cli.print.Terminal;
import org.kanyin.intake.WordCase;

/**
 * {@code kanyin import}: articles into a folder or an issue, and nothing where one cannot be read.
 */
class ImportCommandTest {
  private static final Rooms ROOMS = new Rooms(new Workspace(Path.of("")));
  private static final String MANUSCRIPT =
      "[居中 小标宋 22] 换灯记\n走廊的灯坏了三天，今天换了新的，夜里走路的人不必再摸着墙，孩子也不再害怕。\n";
  private static final String ISSUE =
      """
      <?xml version="1.0" encoding="%s"?>
      <!-- 留着 -->
      <issue xmlns="urn:kanyin:issue"   year='2026' number="1" date="2026-01-15">
        <section title="重要活动">
          <article href="articles/a01.xml"/><!-- 头条 -->
        </section>
        <section title="杂谈"><article id="z1"><title>一</title><p>二</p></article></section>
      </issue>
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void manuscript() throws IOException {
    Files.write(folder.resolve("来稿.docx"), WordCase.docx(MANUSCRIPT));
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    return Main.run(arguments, ROOMS, new Terminal(new PrintWriter(out), new PrintWriter(err)));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void theIssueGetsOneLineAndKeepsEveryOtherByte(String encoding) throws IOException {
    Charset charset = Charset.forName(encoding);
    String declared = encoding.startsWith("UTF-16") ? "UTF-16" : encoding;
    String before = ISSUE.formatted(declared).replace("\n", "\r\n");
    Path issue = folder.resolve("issue.xml");
    Files.write(issue, marked(before, charset));
    String section = "重要活动";

    assertThat(run("import", at("来稿.docx"), "--to", issue.toString(), "--section", section))
        .as(err.toString())
        .isZero();

    String added = "\r\n    <article href=\"articles/w01.xml\"/>";
    int place = before.indexOf("<!-- 头条");
    String expected = before.substring(0, place) + added + before.substring(place);
    assertThat(Files.readAllBytes(issue)).isEqualTo(marked(expected, charset));
    assertThat(folder.resolve("articles/w01.xml")).exists();
  }

  private static byte[] marked(String text, Charset charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String mark = charset.name().equals("GB18030") ? "" : "\uFEFF";
    bytes.writeBytes((mark + text).getBytes(charset));
    return bytes.toByteArray();
  }

  @Test
  void theLastSectionIsTheOneThatIsMeantWhereNoneIsNamed() throws IOException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(issue, ISSUE.formatted("UTF-8"), StandardCharsets.UTF_8);
    assertThat(run("import", at("来稿.docx"), "--to", issue.toString())).isZero();
    assertThat(Files.readString(issue))
        .contains("</article><article href=\"articles/w01.xml\"/></section>\n</issue>");
  }

  @Test
  void aSectionThatIsNotThereIsToldAndNothingIsWritten() throws IOException {
    Path issue = folder.resolve("issue.xml");
    String before = ISSUE.formatted("UTF-8");
    Files.writeString(issue, before, StandardCharsets.UTF_8);
    assertThat(run("import", at("来稿.docx"), "--to", issue.toString(), "--section", "没有"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("M241").contains("重要活动、杂谈");
    assertThat(Files.readString(issue)).isEqualTo(before);
    assertThat(names()).containsExactlyInAnyOrder("issue.xml", "来稿.docx");
  }

  @Test
  void anIssueWithoutSectionsIsToldAndKept() throws IOException {
    Path issue = folder.resolve("issue.xml");
    String before =
        "<issue xmlns=\"urn:kanyin:issue\" year=\"2026\" number=\"1\" date=\"2026-01-15\">"
            + "<article id=\"a\"><title>一</title><p>二</p></article></issue>";
    Files.writeString(issue, before, StandardCharsets.UTF_8);
    assertThat(run("import", at("来稿.docx"), "--to", issue.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("M240");
    assertThat(Files.readString(issue)).isEqualTo(before);
  }

  @Test
  void oneManuscriptThatCannotBeReadStopsAll() throws IOException {
    Files.writeString(folder.resolve("坏.docx"), "<html><body>网页</body></html>");
    assertThat(run("import", at("来稿.docx"), at("坏.docx"), "-o", at("文章"))).isEqualTo(1);
    assertThat(err.toString()).contains("W008").contains("网页").contains("另存为 .docx");
    assertThat(folder.resolve("文章")).doesNotExist();
  }

  @Test
  void theSameManuscriptAgainChangesNothing() throws IOException {
    assertThat(run("import", at("来稿.docx"), "-o", at("文章"))).isZero();
    Path article = folder.resolve("文章/w01.xml");
    Files.writeString(article, Files.readString(article).replace("换灯记", "换灯小记"));
    assertThat(run("import", at("来稿.docx"), "-o", at("文章"))).isZero();
    assertThat(err.toString()).contains("W080");
    assertThat(Files.readString(article)).contains("换灯小记");
    assertThat(folder.resolve("文章/w01-new.xml")).doesNotExist();
  }

  @Test
  void programsReadTheDoubtAndThePlaceOfEachRemark() throws IOException {
    Files.write(
        folder.resolve("来稿.docx"), WordCase.docx(MANUSCRIPT + "[缩 仿宋 16] 一、换灯\n" + MANUSCRIPT));
    assertThat(run("import", at("来稿.docx"), "-o", at("文章"), "--format", "json")).isZero();
    JsonArray findings =
        JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonArray("findings");
    int before = 100;
    for (JsonElement e : findings) {
      JsonObject finding = e.getAsJsonObject();
      int doubt = finding.get("doubt").getAsInt();
      assertThat(doubt).as(finding.toString()).isBetween(0, before);
      before = doubt;
    }
    assertThat(findings.toString())
        .contains("\"kind\":\"guess\"")
        .contains("\"paragraph\":1,\"words\":\"换灯记\"");
  }

  /** A reader gets one line for what was changed alike everywhere, a program gets each. */
  @Test
  void manyChangesOfAKindAreOneLine() throws IOException {
    String line = "灯是工会出的钱,不多,够换三盏,剩下的留着明年再用,账目贴在门口,人人看得见。\n";
    Files.write(folder.resolve("来稿.docx"), WordCase.docx(MANUSCRIPT + line.repeat(5)));
    assertThat(run("import", at("来稿.docx"), "-o", at("一"))).isZero();
    assertThat(err.toString()).containsOnlyOnce("W072").contains("第 3、4、5、6、7 段，共 5 处");
    assertThat(run("import", at("来稿.docx"), "-o", at("二"), "--format", "json")).isZero();
    assertThat(out.toString().split("W072", -1)).hasSize(6);
  }

  @Test
  void anotherTextUnderTheNameOfAnEarlierOneIsAnotherArticle() throws IOException {
    assertThat(run("import", at("来稿.docx"), "-o", at("文章"))).isZero();
    String other = "[居中 小标宋 22] 修桥记\n桥在城北，石头的，车多了就晃，今年开春动工，把桥面加宽了一尺。\n";
    Files.write(folder.resolve("来稿.docx"), WordCase.docx(other));
    assertThat(run("import", at("来稿.docx"), "-o", at("文章"))).isZero();
    assertThat(Files.readString(folder.resolve("文章/w01.xml"))).contains("换灯记");
    assertThat(Files.readString(folder.resolve("文章/w02.xml"))).contains("修桥记");
  }

  @Test
  void aPictureThatHasTheNameAlreadyStays() throws IOException {
    String picture =
        "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill>"
            + "<a:blip r:embed=\"rId8\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>"
            + "</wp:inline></w:drawing></w:r></w:p>\n@picture rId8 a.png 40x30\n";
    Files.write(folder.resolve("来稿.docx"), WordCase.docx(MANUSCRIPT + picture));
    Path taken = folder.resolve("文章/pictures/w01-1.png");
    Files.createDirectories(taken.getParent());
    Files.writeString(taken, "别人的");
    assertThat(run("import", at("来稿.docx"), "-o", at("文章"))).as(err.toString()).isZero();
    assertThat(taken).hasContent("别人的");
    assertThat(Files.readString(folder.resolve("文章/w01.xml")))
        .contains("src=\"pictures/w01-1-new.png\"");
    assertThat(folder.resolve("文章/pictures/w01-1-new.png")).exists();
  }

  @Test
  void whatTheEditorCorrectedStaysWhereTheAuthorSendsAnotherVersion() throws IOException {
    String second = "灯是工会出的钱，不多，够换三盏，剩下的留着明年再用，账目贴在门口。\n";
    Files.write(folder.resolve("来稿.docx"), WordCase.docx(MANUSCRIPT + second));
    assertThat(run("import", at("来稿.docx"), "-o", at("文章"))).isZero();
    Path article = folder.resolve("文章/w01.xml");
    String edited = Files.readString(article).replace("换灯记", "换灯小记").replace("三天", "四天");
    Files.writeString(article, edited);
    String revised = (MANUSCRIPT + second).replace("坏了三天", "坏了三夜").replace("三盏", "五盏");
    Files.write(folder.resolve("来稿.docx"), WordCase.docx(revised));

    assertThat(run("import", at("来稿.docx"), "-o", at("文章"))).isZero();

    assertThat(Files.readString(article)).isEqualTo(edited);
    assertThat(Files.readString(folder.resolve("文章/w01-new.xml")))
        .contains("换灯小记")
        .contains("坏了四天")
        .contains("够换五盏");
    assertThat(err.toString()).contains("W081").contains("W082").contains("W083");
  }

  @Test
  void whatTheEditorSettledIsRememberedAndUsed() throws IOException {
    String text = "[居中 小标宋 22] 换灯记\n[居中 楷体 16] 清河县志办　王志远\n%s1.先买灯泡\n灯泡买了三十个。\n";
    String first = "走廊的灯坏了三天，今天换了新的，夜里走路的人不必再摸着墙，孩子也不再害怕。\n";
    Files.write(folder.resolve("甲.docx"), WordCase.docx(text.formatted(first)));
    assertThat(run("import", at("甲.docx"), "-o", at("文章"))).isZero();
    Path article = folder.resolve("文章/w01.xml");
    assertThat(Files.readString(article)).contains("清河县志办").contains("<p>1.先买灯泡</p>");
    Files.writeString(
        article,
        Files.readString(article)
            .replace("清河县志办", "清河县地方志办公室")
            .replace("<p>1.先买灯泡</p>", "<heading level=\"1\">1.先买灯泡</heading>"));
    Files.write(folder.resolve("乙.docx"), WordCase.docx(text.formatted(first)));

    assertThat(run("import", at("乙.docx"), "-o", at("文章"))).isZero();

    assertThat(Files.readString(folder.resolve("文章/intake.tsv")))
        .contains("单位\t清河县志办\t清河县地方志办公室\n")
        .contains("小标题\t王志远\t1.\n");
    assertThat(Files.readString(folder.resolve("文章/w02.xml")))
        .contains("affiliation=\"清河县地方志办公室\"")
        .contains("<heading level=\"1\">1.先买灯泡</heading>");
    assertThat(err.toString()).contains("W084").contains("W085");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).toList();
    }
  }
}
