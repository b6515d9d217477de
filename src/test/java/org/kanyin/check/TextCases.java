package org.kanyin.check;

import java.util.List;
import java.util.Set;
import org.kanyin.check.model.Profile;

/** Damage to the words and their lines. */
final class TextCases extends CaseList {
  TextCases() {
    coverAndContents();
    paragraphs();
    characters();
    lineEdges();
    lineEnds();
    linePlaces();
  }

  private void coverAndContents() {
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
  }

  private void paragraphs() {
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
  }

  private void characters() {
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

  private void lineEdges() {
    add(
        "K030",
        "a comma at a line's start",
        5,
        "，",
        d -> {
          PlacedGlyph first = d.find(5, "左右橡皮").get(0);
          d.say(first, "，");
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
        "a number split",
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
    for (String sign : List.of("—", "…")) {
      split(sign);
    }
  }

  private void split(String sign) {
    Set<String> narrow = Set.of("K035");
    add(
        new DamagedCase(
            "K034",
            "a dash split: " + sign,
            5,
            sign + sign,
            false,
            Profile.PRINT,
            narrow,
            d -> {
              List<PlacedGlyph> line = d.line(5, "比原用纸还高");
              PlacedGlyph last = line.get(line.size() - 1);
              d.say(last, sign);
              d.say(d.find(5, "左右橡皮").get(0), sign);
            }));
  }

  private void lineEnds() {
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
  }

  private void linePlaces() {
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
}
