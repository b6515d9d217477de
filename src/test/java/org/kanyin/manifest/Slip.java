package org.kanyin.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of fault that an office makes in markup, and how it is made at some place of a sample.
 *
 * @param name what the hand did
 * @param codes any of these is the right answer
 * @param remedy what the finding or its hint must say
 * @param make the slip somewhere in a text, if it has such a place
 */
record Slip(
    String name,
    List<String> codes,
    String remedy,
    BiFunction<Random, String, Optional<Slip.Edit>> make) {

  /**
   * @param at offset in the right text
   * @param right what stands there
   * @param typed instead of it
   * @param mended what the hint says to write
   */
  record Edit(int at, String right, String typed, String mended) {
    String in(String text, String instead) {
      return text.substring(0, at) + instead + text.substring(at + right.length());
    }
  }

  private static final String BLOCK = "(?:p|title|author|heading|item|cell|salute)";

  /** Every kind, each with its own places. */
  static List<Slip> kinds() {
    List<Slip> all = new ArrayList<>();
    quotes(all);
    signs(all);
    tags(all);
    names(all);
    values(all);
    places(all);
    return List.copyOf(all);
  }

  private static void quotes(List<Slip> all) {
    String attribute = "(?<= )([a-z-]+)=\"([^\"<&]+)\"";
    all.add(on("中文右引号结尾", "M130,M213", "”|encoding=", attribute, "$1=\"$2”"));
    all.add(on("少了结尾的引号", "M130,M213", "英文引号|encoding=", attribute, "$1=\"$2"));
    all.add(on("中文引号括起", "M016,M213", "=\"", attribute, "$1=“$2”"));
    all.add(on("全角引号括起", "M016,M213", "=\"", attribute, "$1=＂$2＂"));
    all.add(on("没有引号", "M016", "=\"", "(?<= )([a-z-]+)=\"([a-z0-9-]+)\"", "$1=$2"));
    all.add(
        on(
            "值里有直引号",
            "M131",
            "中文引号",
            " (title|alt|label)=\"([^\"<&])([^\"<&]+)\"",
            " $1=\"\"$2\"$3\"",
            " $1=\"“$2”$3\""));
    all.add(on("属性之间缺空格", "M028,M213", "空一格|encoding=", "\" (?=[a-z-]+=\")", "\""));
    all.add(on("属性没有值", "M029", "=\"", " (kind|level|id|year|byline)=\"[^\"]+\"", " $1"));
    all.add(on("属性写了两次", "M014", "去掉一个", " (level|kind|id|number)=(\"[^\"]+\")", " $1=$2 $1=$2"));
    all.add(on("全角等号", "M132,M213", "=", " ([a-z-]+)=\"", " $1＝\""));
    all.add(on("属性值是全角数字", "M040,M039", "", "(?<= level=)\"1\"", "\"１\""));
  }

  private static void signs(List<Slip> all) {
    all.add(
        on(
            "文字里的小于号",
            "M015",
            "&lt;",
            "(?<=[\\p{IsHan}])(?=[\\p{IsHan}]{3,}[^<>\"]*</p>)",
            "<",
            "&lt;"));
    all.add(
        on(
            "文字里的小于号和数",
            "M015",
            "&lt;",
            "(?<=[\\p{IsHan}])(?=[\\p{IsHan}]{3,}[^<>\"]*</p>)",
            "<5",
            "&lt;5"));
    all.add(
        on(
            "文字里的和号",
            "M015",
            "&amp;",
            "(?<=[\\p{IsHan}])(?=[\\p{IsHan}]{3,}[^<>\"]*</p>)",
            "R&D",
            "R&amp;D"));
    all.add(
        on(
            "和号没有分号",
            "M015,M013",
            "&",
            "(?<=[\\p{IsHan}])(?=[\\p{IsHan}]{3,}[^<>\"]*</p>)",
            "R&amp D",
            "R&amp; D"));
    all.add(
        on("网页的空格", "M013", "", "(?<=[\\p{IsHan}])(?=[\\p{IsHan}]{3,}[^<>\"]*</p>)", "&nbsp;", ""));
    all.add(
        on(
            "网页的引号",
            "M013",
            "",
            "(?<=[\\p{IsHan}])(?=[\\p{IsHan}]{3,}[^<>\"]*</p>)",
            "&ldquo;",
            "“"));
    all.add(on("注释用了长划", "M214", "<!--", "(?m)^(?= +<(?:p|heading)[ >])", "<!—改过—>", "<!--改过-->"));
    all.add(
        on(
            "注释里有双连字",
            "M078",
            "--",
            "(?m)^(?= +<(?:p|heading)[ >])",
            "<!-- a -- b -->",
            "<!-- a － b -->"));
    all.add(on("注释没有结束", "M025", "-->", "(?m)^(?= +<(?:p|heading)[ >])", "<!-- 改过", "<!-- 改过 -->"));
    all.add(on("多打一个大于号", "M212", ">", "(<p>)(?=\\p{IsHan})", "$1>"));
    all.add(on("多打一个小于号", "M015", "&lt;|删去", "(?=<p>\\p{IsHan})", "<", ""));
  }

  private static void tags(List<Slip> all) {
    String open = "<(" + BLOCK + ")>(?=[^<]{2})";
    String close = "(?<=[^<>]{2})</(" + BLOCK + ")>";
    all.add(on("全角的开始标记", "M132,M138", "<", open, "＜$1＞"));
    all.add(on("全角的结束标记", "M132", "</", close, "＜/$1＞"));
    all.add(on("全角的斜杠", "M132", "</", close, "<／$1>"));
    all.add(on("全角的大于号", "M132", ">", open, "<$1＞"));
    all.add(on("斜杠后有空格", "M133", "</", close, "</ $1>"));
    all.add(on("小于号后有空格", "M133", "<", open, "< $1>"));
    all.add(on("结束标记前多了空格", "M133", "</", close, "< /$1>"));
    all.add(on("换行没有自己结束", "M134", "<br/>", "<br/>", "<br>"));
    all.add(on("换行写成结束标记", "M135", "br", "<br/>", "</br>"));
    all.add(on("多了一个结束标记", "M135", "删去", close, "</$1></$1>"));
    all.add(on("少了结束标记", "M137,M011", "</", close, ""));
    all.add(on("结束标记写成开始标记", "M137,M011", "</", close, "<$1>"));
    all.add(on("结束标记写成空元素", "M137,M011", "</", close, "<$1/>"));
    all.add(on("少了开始标记", "M135,M036,M033,M011", "", open, ""));
    all.add(on("开始标记少了大于号", "M026", ">", open, "<$1"));
    all.add(on("结束标记少了大于号", "M026", ">", close, "</$1"));
    all.add(on("结束标记少了小于号", "M138,M137,M011,M212", "", close, "/$1>"));
    all.add(on("开始标记少了小于号", "M135,M212", "", open, "$1>"));
    all.add(on("结束标记大写", "M011", "", close.replace("(?:p", "(?:p"), "</P>").limited("</(p)>"));
    all.add(on("文件末尾少了结束标记", "M012,M011", "</", "</issue>\\s*$", ""));
    all.add(on("末尾多了文字", "M019", "删去", "(?<=</issue>)", "完"));
    all.add(on("第一行前有空行", "M104", "移到", "^(?=<\\?xml)", "\n"));
    all.add(on("反斜杠结束", "M132,M015,M133,M214", "", close, "<\\\\$1>"));
  }

  private static void names(List<Slip> all) {
    pair(all, "大写的段", "p", "P", "<p>");
    pair(all, "标题拼错", "title", "titel", "title");
    pair(all, "小标题拼错", "heading", "heding", "heading");
    pair(all, "作者用别的名字", "author", "auther", "author");
    pair(all, "网页的粗体", "strong", "b", "strong");
    pair(all, "网页的段", "p", "div", "");
    pair(all, "网页的列表项", "item", "li", "item");
    pair(all, "网页的格", "cell", "td", "cell");
    pair(all, "网页的标题", "title", "h1", "title|heading");
    pair(all, "中文的元素名", "p", "段", "");
    pair(all, "字体标记", "p", "font", "");
    all.add(on("属性拼错", "M037", "level", " level=\"", " levle=\""));
    all.add(on("属性大写", "M037", "id", " id=\"", " ID=\""));
    all.add(on("属性用别的名字", "M037", "src", " src=\"", " href=\""));
    all.add(on("属性用了中文", "M037", "", " kind=\"", " 种类=\""));
    all.add(
        on(
            "网页的图片",
            "M032",
            "figure",
            "(?s)<figure( [^>]*[^/>])>(.*?)</figure>",
            "<img$1>$2</img>"));
    all.add(on("网页的换行大写", "M032", "br", "<br/>", "<BR/>"));
  }

  private static void values(List<Slip> all) {
    all.add(
        on(
            "列表种类拼错",
            "M040",
            "bullet|number|plain",
            " kind=\"(?:bullet|number|plain)\"",
            " kind=\"bulet\""));
    all.add(on("级别太大", "M040,M039", "4|级", " level=\"[1-4]\"", " level=\"5\""));
    all.add(on("没有这一天", "M041", "检查月份和日子", "(<issue[^>]* date=\")[^\"]+\"", "$12026-02-30\""));
    all.add(on("日期写法", "M039", "-", "(<issue[^>]* date=\")(\\d+)-(\\d+)-(\\d+)\"", "$1$2.$3.$4\""));
    all.add(on("年份带“年”", "M039", "", " year=\"(\\d+)\"", " year=\"$1年\""));
    all.add(on("期号带“第期”", "M039", "", " number=\"(\\d+)\"", " number=\"第$1期\""));
    all.add(on("图片名写错", "M083", "照它的名字写", "src=\"([^\"]+)\\.(png|svg)\"", "src=\"$1x.$2\""));
    all.add(on("图片用反斜杠", "M088,M080", "斜杠|相对", "src=\"([^\"]+)/([^\"]+)\"", "src=\"$1\\\\$2\""));
    all.add(on("图片是绝对路径", "M080,M081", "", "src=\"([^\"]+)\"", "src=\"D:/$1\""));
    all.add(on("图片多了上层", "M083,M082", "", "src=\"([^\"]+)\"", "src=\"../图片/$1\""));
    all.add(on("文章文件名写错", "M083", "照它的名字写", "href=\"([^\"]+)\\.xml\"", "href=\"$1.XMl\""));
    all.add(on("宽度带单位", "M039,M040", "", " width=\"(\\d+)\"", " width=\"$1mm\""));
    all.add(on("编号重复或空", "M045,M039,M050", "", " id=\"[^\"]+\"", " id=\"\""));
    all.add(on("编号里有空格", "M039,M040", "", " id=\"([^\"]+)\"", " id=\"第 $1 篇\""));
    all.add(on("byline 写错", "M040", "tail", " byline=\"[^\"]+\"", " byline=\"end\""));
  }

  private static void places(List<Slip> all) {
    all.add(on("文字没有放进段里", "M036,M073", "<p>", "(?m)^( +)<p>(\\p{IsHan}[^<]+)</p>", "$1$2"));
    all.add(on("段里套段", "M033", "", "<p>(\\p{IsHan}[^<]+)</p>", "<p><p>$1</p></p>"));
    all.add(
        on(
            "作者在标题前",
            "M044,M046,M077,M033",
            "",
            "(<title>[^\n]*</title>)(\\s+)(<author[^\n]*</author>)",
            "$3$2$1"));
    all.add(
        on(
            "没有标题",
            "M035",
            "title",
            "(<article [^>]*>\\s*)<title>[^\n]*</title>\n(?= *<author)",
            "$1"));
    all.add(on("没有编号", "M051,M038", "id", "(<article) id=\"[^\"]+\"", "$1"));
    all.add(on("图片没有说明", "M038", "alt", " alt=\"[^\"]+\"", ""));
    all.add(on("标题是空的", "M067,M071,M035", "", "<title>[^<]+</title>", "<title></title>"));
    all.add(on("两个标题", "M034,M046,M033", "", "(<title>[^<]+</title>)", "$1$1"));
    all.add(
        on("标记交叉", "M011", "</", "<strong>([^<]{2,})</strong>", "<strong><em>$1</strong></em>"));
    all.add(on("列表里没有项", "M036,M033,M035", "item", "<item>([^<]+)</item>", "<p>$1</p>"));
    all.add(on("没有命名空间", "M030", "xmlns", " xmlns=\"[^\"]+\"", ""));
    all.add(on("链接没有协议", "M069", "https", "href=\"https?://", "href=\"www."));
    all.add(on("栏目里直接写段", "M033", "article", "(?<=\n)( +)(?=<article )", "$1<p>文字。</p>\n$1"));
    all.add(
        on(
            "作者在文末",
            "M046,M033,M077,M044",
            "author",
            "(?<=</p>\n)( *)(?=</article>)",
            "$1  <author>白芸</author>\n$1"));
  }

  private static void pair(List<Slip> all, String what, String name, String typed, String remedy) {
    all.add(
        on(
            what,
            "M032",
            remedy,
            "<" + name + ">([^<]*)</" + name + ">",
            "<" + typed + ">$1</" + typed + ">"));
  }

  private static Slip on(String name, String codes, String remedy, String place, String typed) {
    return on(name, codes, remedy, place, typed, null);
  }

  /** The mended text is what stood there, unless another is given. */
  private static Slip on(
      String name, String codes, String remedy, String place, String typed, String mended) {
    Pattern pattern = Pattern.compile(place);
    return new Slip(
        name,
        List.of(codes.split(",")),
        remedy,
        (random, text) -> {
          List<MatchResult> places = pattern.matcher(text).results().toList();
          if (places.isEmpty()) {
            return Optional.empty();
          }
          MatchResult at = places.get(random.nextInt(places.size()));
          Function<String, String> filled = form -> fill(at, form);
          return Optional.of(
              new Edit(
                  at.start(),
                  at.group(),
                  filled.apply(typed),
                  mended == null ? at.group() : filled.apply(mended)));
        });
  }

  private static String fill(MatchResult at, String form) {
    StringBuilder out = new StringBuilder();
    Matcher m = Pattern.compile("\\$(\\d)|\\\\(.)").matcher(form);
    while (m.find()) {
      m.appendReplacement(
          out,
          Matcher.quoteReplacement(
              m.group(1) == null ? m.group(2) : at.group(Integer.parseInt(m.group(1)))));
    }
    return m.appendTail(out).toString();
  }

  private Slip limited(String place) {
    return on(name, String.join(",", codes), remedy, "(?<=[^<>]{2})" + place, "</P>");
  }
}
