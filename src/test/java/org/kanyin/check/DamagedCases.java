package org.kanyin.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.kanyin.check.model.Profile;

/** What is done to the sample, and the code that must find it. */
final class DamagedCases {
  /**
   * One fault.
   *
   * @param text in the finding's text or sentence, empty where it has none
   * @param also codes that the same fault must also raise
   */
  record Case(
      String code,
      String name,
      int page,
      String text,
      boolean withIssue,
      Profile profile,
      Set<String> also,
      Consumer<Damage> damage) {}

  private final List<Case> all = new ArrayList<>();

  List<Case> all() {
    if (all.isEmpty()) {
      furniture();
      contents();
      text();
      lines();
      press();
      legal();
    }
    return all;
  }

  private void add(String code, String name, int page, String text, Consumer<Damage> damage) {
    all.add(new Case(code, name, page, text, false, Profile.PRINT, Set.of(), damage));
  }

  private void withIssue(String code, String name, int page, String text, Consumer<Damage> damage) {
    all.add(new Case(code, name, page, text, true, Profile.PRINT, Set.of(), damage));
  }

  private static void word(Damage d, int page, String from, String to) {
    List<PlacedGlyph> glyphs = d.find(page, from);
    for (int i = 0; i < glyphs.size(); i++) {
      String character = to.substring(i, i + 1);
      if (!glyphs.get(i).text.equals(character)) {
        d.say(glyphs.get(i), character);
      }
    }
  }

  private void furniture() {
    add("K001", "a folio out of step", 5, "8", d -> word(d, 5, "—3—", "—8—"));
    add("K001", "two pages of one folio", 7, "4", d -> word(d, 7, "—5—", "—4—"));
    add(
        "K001",
        "two pages in each other's place",
        6,
        "5",
        d -> {
          PDPage sixth = d.page(6);
          d.document().removePage(sixth);
          d.document().getPages().insertAfter(sixth, d.page(6));
        });
    add(
        "K001",
        "a blank page put in",
        10,
        "8",
        d -> d.document().getPages().insertBefore(new PDPage(d.page(1).getMediaBox()), d.page(9)));
    withIssue(
        "K015",
        "a page that is there twice",
        10,
        "9",
        d ->
            d.document()
                .getPages()
                .insertAfter(new PDPage(new COSDictionary(d.page(9).getCOSObject())), d.page(9)));
    add("K002", "a folio at the inner side", 5, "3", d -> d.move(d.find(5, "—3—"), -400, 0));
    add("K012", "a folio lost", 5, "3", d -> d.remove(5, d.find(5, "—3—")));
    add("K003", "a verso's head on a recto", 5, "文印工作", d -> d.copy(d.find(4, "●文印工作"), 5, 400, 0));
    add("K004", "a wrong character in a head", 6, "文印工业", d -> word(d, 6, "●文印工作", "●文印工业"));
    add("K005", "a head lost", 8, "文印工作", d -> d.remove(8, d.find(8, "●文印工作")));
    add("K011", "another number in the contents", 2, "7", d -> word(d, 2, "年第6期", "年第7期"));
    withIssue("K011", "another year on the cover", 1, "2022", d -> word(d, 1, "2026年", "2022年"));
    withIssue("K011", "another date in the contents", 2, "6月26日", d -> word(d, 2, "月25日", "月26日"));
  }

  private void contents() {
    add("K006", "a number off by one in the contents", 2, "7", d -> word(d, 2, "江帆（17", "江帆（18"));
    add("K006", "figures changed round", 2, "91", d -> word(d, 2, "沈知白（19", "沈知白（91"));
    withIssue(
        "K007", "a wrong character in the contents", 2, "一张纸能活多少", d -> word(d, 2, "能活多久", "能活多少"));
    add(
        "K013",
        "a wrong character in the contents, manuscript unknown",
        2,
        "一张纸能活多少",
        d -> word(d, 2, "能活多久", "能活多少"));
    add(
        "K008",
        "an entry of no article",
        2,
        "标点",
        d -> {
          word(d, 2, "一张纸能活多久", "标点数字标点数");
        });
    add("K009", "a wrong author in the contents", 2, "唐荔", d -> word(d, 2, "沈知白（", "唐荔白（"));
    withIssue("K009", "an entry's author lost", 2, "（无）", d -> d.remove(2, d.find(2, "沈知白")));
    withIssue("K009", "one of an entry's authors lost", 2, "白芸", d -> d.remove(2, d.find(2, "段锦")));
    withIssue(
        "K010",
        "an entry lost",
        2,
        "一张纸能活多久",
        d -> {
          d.remove(2, d.find(2, "一张纸能活多久沈知白（19）"));
        });
  }

  private void text() {
    withIssue(
        "K014",
        "a wrong character in a section's name",
        2,
        "工作动态",
        d -> word(d, 2, "工作动态", "工作动作"));
    withIssue("K011", "another cumulative number", 2, "127", d -> word(d, 2, "总第126", "总第127"));
    withIssue(
        "K018",
        "a word too many on the cover",
        1,
        "文印",
        d -> d.copy(d.find(1, "文印工作").subList(0, 2), 1, -60, 200));
    withIssue(
        "K025",
        "the publisher not on the cover",
        1,
        "松河市文印研究室",
        d -> d.remove(1, d.find(1, "松河市文印研究室")));
    withIssue(
        "K020",
        "a paragraph dropped",
        5,
        "征集截至",
        d -> {
          for (String line : List.of("原件可以捐赠", "电话：(010)", "征集截至")) {
            d.remove(5, d.line(5, line));
          }
        });
    withIssue("K020", "a heading dropped", 6, "号数制", d -> d.remove(6, d.line(6, "一、号数制：先有字")));
    withIssue("K020", "an author's name dropped", 4, "何维", d -> d.remove(4, d.find(4, "（何维）")));
    withIssue("K021", "a line printed twice", 5, "征集截至", d -> d.copy(d.line(5, "征集截至"), 5, 0, 63));
    withIssue(
        "K022",
        "two paragraphs in the other order",
        5,
        "为编写",
        d -> {
          List<PlacedGlyph> first = d.line(5, "为编写");
          List<PlacedGlyph> last = d.line(5, "3.印刷工人");
          d.move(first, 0, 63);
          d.move(last, 0, -63);
        });
    withIssue(
        "K022",
        "two cells of a table in each other's place",
        8,
        "",
        d -> {
          word(d, 8, "7.76", "5.64");
          word(d, 8, "三号15.75165.64", "三号15.75167.76");
        });
    withIssue("K023", "a wrong character", 5, "品", d -> word(d, 5, "原件可以捐赠", "原品可以捐赠"));
    withIssue(
        "K023", "a character lost", 5, "赠", d -> d.remove(5, d.find(5, "捐赠，也可").subList(1, 2)));
    withIssue("K023", "a figure changed in a table", 8, "3", d -> word(d, 8, "14.82", "14.83"));
    withIssue("K024", "a character added", 5, "的", d -> d.copy(d.find(9, "的"), 5, 0, 0));
    add(
        "K026",
        "characters that the file does not name",
        5,
        "",
        d -> ResourceDamage.forget(d.find(5, "印内部资料")));
    add(
        "K029",
        "a font whose every glyph is said to be one character",
        0,
        "LXGWWenKai-Regular",
        ResourceDamage::lie);
  }

  private void lines() {
    add(
        "K030",
        "a comma at a line's start",
        5,
        "，",
        d -> {
          PlacedGlyph first = d.find(5, "左右橡皮").get(0);
          d.say(first, "，");
          first.x -= 0;
        });
    add(
        "K031",
        "an opening bracket at a line's end",
        5,
        "《",
        d -> {
          List<PlacedGlyph> line = d.line(5, "去年11月至今年4月");
          d.say(line.get(line.size() - 1), "《");
        });
    add(
        "K032",
        "a number parted",
        5,
        "38",
        d -> {
          List<PlacedGlyph> line = d.line(5, "比原用纸还高");
          PlacedGlyph last = line.get(line.size() - 1);
          d.say(last, "3");
          last.x += 6;
          PlacedGlyph next = d.find(5, "左右橡皮").get(0);
          d.say(next, "8");
        });
    Set<String> narrow = Set.of("K035");
    all.add(
        new Case(
            "K034",
            "a dash parted",
            5,
            "——",
            false,
            Profile.PRINT,
            narrow,
            d -> {
              List<PlacedGlyph> line = d.line(5, "比原用纸还高");
              PlacedGlyph last = line.get(line.size() - 1);
              d.say(last, "—");
              last.x += 0;
              d.say(d.find(5, "左右橡皮").get(0), "—");
            }));
    add(
        "K035",
        "a line that falls short",
        5,
        "比原用纸还高",
        d -> {
          List<PlacedGlyph> line = d.line(5, "比原用纸还高");
          d.remove(5, line.subList(line.size() - 1, line.size()));
        });
    add(
        "K036",
        "one character on a line of its own",
        5,
        "",
        d -> {
          List<PlacedGlyph> line = d.line(5, "每6,000张改为");
          d.remove(5, line.subList(1, line.size()));
        });
    add(
        "K037",
        "a heading at the foot of a page",
        6,
        "号数制",
        d -> {
          for (String line :
              List.of(
                  "中文铅字成套", "Gamble）", "刻出阳文", "多。书房1860", "一号到七号", "这几种字的大小", "一块版上", "少，二号比三号")) {
            d.remove(6, d.line(6, line));
          }
        });
    add("K038", "a line out of the type area", 5, "征集截至", d -> d.move(d.line(5, "征集截至"), 330, 0));
    add("K038", "a line below the type area", 5, "征集截至", d -> d.move(d.line(5, "征集截至"), 0, 168));
    add("K039", "a line off the grid", 5, "征集截至", d -> d.move(d.line(5, "征集截至"), 0, 3));
    add(
        "K040",
        "a hole in a line",
        5,
        "",
        d -> {
          d.remove(5, d.find(5, "再生纸纤维短").subList(3, 4));
        });
    add(
        "K041",
        "two characters that run into each other",
        5,
        "征",
        d -> d.move(d.find(5, "征集截至").subList(0, 1), 6, 0));
    add("K062", "text beyond the paper's edge", 5, "征集截至", d -> d.move(d.line(5, "征集截至"), 500, 0));
  }

  private void press() {
    add("K050", "a font that is not in the file", 1, "LXGWWenKai-Regular", ResourceDamage::unembed);
    add(
        "K051",
        "a character its font has not",
        5,
        "征",
        d -> ResourceDamage.lose(d.find(5, "征集截至").get(0)));
    add("K052", "a coarse picture", 10, "", d -> ResourceDamage.coarsePicture(d, 10));
    add("K053", "a word in blue", 5, "征集", d -> d.find(5, "征集截至").forEach(g -> g.rgb = 0x1040C0));
    add("K053", "a word in grey", 5, "征集", d -> d.find(5, "征集截至").forEach(g -> g.rgb = 0x909090));
    add(
        "K053",
        "a green rule",
        5,
        "",
        d -> d.draw(5, "q 0 0.6 0 RG 1 w 100 200 m 300 200 l S Q\n"));
    add(
        "K054",
        "a page of another size",
        24,
        "210×280",
        d -> {
          PDPage page = d.page(24);
          page.setMediaBox(new PDRectangle(0, 841.89f - 793.7f, 595.276f, 793.7f));
          page.setCropBox(page.getMediaBox());
          page.setTrimBox(page.getMediaBox());
          page.setBleedBox(page.getMediaBox());
        });
    add(
        "K055",
        "a trim box beyond the paper",
        5,
        "TrimBox",
        d ->
            d.page(5)
                .getCOSObject()
                .setItem(
                    COSName.TRIM_BOX, new PDRectangle(-30, 0, 595.276f, 841.89f).getCOSArray()));
    add("K055", "a page that is turned", 5, "180", d -> d.upsideDown(5));
    withIssue("K055", "a page on its side", 8, "90", d -> d.page(8).setRotation(90));
    withIssue(
        "K055",
        "a page of which viewers show a part",
        5,
        "CropBox",
        d -> d.page(5).setCropBox(new PDRectangle(60, 60, 475, 720)));
    all.add(
        new Case(
            "K054",
            "a page that is shown twice as large",
            5,
            "420",
            true,
            Profile.PRINT,
            Set.of("K055"),
            d -> d.page(5).setUserUnit(2)));
    withIssue(
        "K063",
        "words under a white patch",
        5,
        "征集截至",
        d -> {
          PlacedGlyph g = d.find(5, "征集截至").get(0);
          d.drawOver(
              5,
              String.format(Locale.ROOT, "q 1 g %.2f %.2f 48 14 re f Q\n", g.x, 841.89 - g.y - 2));
        });
    withIssue(
        "K063",
        "a word under a patch drawn by its corners",
        5,
        "征集",
        d -> {
          PlacedGlyph g = d.find(5, "征集截至").get(0);
          d.drawOver(
              5,
              String.format(
                  Locale.ROOT,
                  "q 1 g %.2f %.2f m %.2f %.2f l %.2f %.2f l %.2f %.2f l h f Q\n",
                  g.x,
                  840 - g.y,
                  g.x + 24,
                  840 - g.y,
                  g.x + 24,
                  855 - g.y,
                  g.x,
                  855 - g.y));
        });
    withIssue(
        "K063",
        "words in white that the manuscript has not",
        5,
        "纸",
        d -> {
          int whole = d.glyphs(5).size();
          d.copy(d.find(5, "再生纸纤维短"), 5, 0, 189);
          d.glyphs(5).stream().skip(whole).forEach(g -> g.rgb = 0xFFFFFF);
        });
    withIssue(
        "K063", "a white word", 5, "征集", d -> d.find(5, "征集截至").forEach(g -> g.rgb = 0xFFFFFF));
    add(
        "K056",
        "a page too many",
        0,
        "25",
        d -> d.document().addPage(new PDPage(d.page(1).getMediaBox())));
    add(
        "K057",
        "a note left in the file",
        5,
        "这里再看",
        d -> {
          PDAnnotationText note = new PDAnnotationText();
          note.setContents("这里再看一下");
          note.setRectangle(new PDRectangle(100, 300, 20, 20));
          ResourceDamage.annotations(d.page(5)).add(note);
        });
    add(
        "K058",
        "a half-transparent rule",
        5,
        "半透明",
        d -> {
          PDExtendedGraphicsState state = new PDExtendedGraphicsState();
          state.setStrokingAlphaConstant(0.5f);
          COSName name = d.page(5).getResources().add(state);
          d.draw(5, "q /" + name.getName() + " gs 1 w 100 200 m 300 200 l S Q\n");
        });
    add(
        "K059",
        "a file that is encrypted",
        0,
        "",
        d -> {
          StandardProtectionPolicy policy =
              new StandardProtectionPolicy("owner", "", new AccessPermission());
          policy.setEncryptionKeyLength(128);
          try {
            d.document().protect(policy);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    add(
        "K060",
        "a script that runs when the file is opened",
        0,
        "app.alert",
        d ->
            d.document()
                .getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert('hello')")));
    add(
        "K060",
        "a program to be started",
        0,
        "启动",
        d -> d.document().getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    add("K061", "a hairline", 5, "0.05", d -> d.draw(5, "q 0.05 w 100 200 m 300 200 l S Q\n"));
  }

  private void legal() {
    all.add(
        new Case(
            "K070",
            "no permit number",
            1,
            "",
            false,
            Profile.PERMIT,
            Set.of(),
            d -> d.remove(1, d.find(1, "松内资准字2026-031号"))));
    all.add(
        new Case(
            "K071",
            "not said to be free",
            1,
            "",
            false,
            Profile.PERMIT,
            Set.of(),
            d -> d.remove(1, d.find(1, "内部资料，免费交流"))));
    all.add(
        new Case(
            "K072",
            "no number of copies",
            0,
            "印数",
            false,
            Profile.PERMIT,
            Set.of(),
            d -> d.remove(24, d.find(24, "印数："))));
    all.add(
        new Case(
            "K073",
            "words of the periodical press",
            5,
            "本刊",
            false,
            Profile.PERMIT,
            Set.of(),
            d -> word(d, 5, "征集截至", "本刊截至")));
    all.add(
        new Case(
            "K074",
            "a price",
            5,
            "征订",
            false,
            Profile.PERMIT,
            Set.of(),
            d -> word(d, 5, "征集截至", "征订截至")));
  }
}
