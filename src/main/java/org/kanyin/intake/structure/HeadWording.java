package org.kanyin.intake.structure;

import java.util.regex.Pattern;

/** What the lines above a text say by their words. */
final class HeadWording {
  private static final Pattern TITLE =
      Pattern.compile(
          "关于.+的.*(?:通知|报告|意见|函|决定|建议|调研|思考|请示|批复|说明|议案|通报)"
              + "|.*(?:讲话|发言|综述|侧记|启示|实践|探索|思考|调查|纪实|体会|报告|做法|经验|路径|对策|启事|倡议书)$"
              + "|.*(?:召开|举行|举办|开展|赴|深入|视察|调研).*");
  private static final Pattern DASH =
      Pattern.compile("^(?:—{1,2}|－{1,2}|-{2,}|–{1,2}|─{1,2}|―{1,2}|一{2}(?=在|记|访))\\s*.+");
  private static final Pattern DATE =
      Pattern.compile(
          "^[（(]?\\s*(?:[12]\\d{3}|二[〇○零oO0][一二三四五六七八九〇○零]{2})\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月"
              + "\\s*(?:[\\d一二三四五六七八九十]{1,3}\\s*日)?[^。]{0,20}?[）)]?$");
  private static final Pattern NOTE =
      Pattern.compile("^[（(【\\[]?\\s*(?:编者按|编者的话|编后|编后语|按语|开栏的话|编者注)\\s*[】\\])）]?\\s*[:：]?");
  private static final Pattern SALUTE =
      Pattern.compile(
          "(?:各|致|给).+[:：]$|.*(?:同志们|同志|代表|委员|各位|尊敬的|朋友们|朋友|你们好|您好|领导|来宾|女士|先生|老师|同事|乡亲|同学|战友|家长|读者|主任|主席|办公室|政府"
              + "|人大常委会|委员会|局|单位|部门|机关).*[:：]$");
  private static final Pattern GREETING =
      Pattern.compile(".*(?:同志们|代表|委员|各位|尊敬的|朋友们|来宾|女士们|先生们|同学们|乡亲们|老师们|同事们).*[:：，,]?$");

  /** Who edited it, where it comes from: not the author. */
  private static final Pattern STAFF =
      Pattern.compile(
          "^[（(【\\[]?\\s*(?:责任编辑|执行编辑|本期编辑|编辑|责编|校对|审核|审稿|审阅|核稿|签发|来源|稿源|[一二三初复终]审|录入|排版|发布(?:时间|日期)"
              + "|浏览(?:次数|量)|阅读(?:次数|量))\\s*[:：].*");

  private static final Pattern BLURB =
      Pattern.compile("^[（(【\\[]?\\s*(?:作者|主讲人|受访者)(?:简介|介绍)\\s*[】\\])）]?\\s*[:：]?.*");

  private static final int DATE_MAX = 40;

  private HeadWording() {}

  static boolean isTitle(String text) {
    return TITLE.matcher(text).matches();
  }

  /** A subtitle begins with a dash. */
  static boolean isSubtitle(String text) {
    return DASH.matcher(text).matches();
  }

  static boolean isDate(String text) {
    return text.length() <= DATE_MAX && DATE.matcher(text).matches();
  }

  static boolean isStaff(String text) {
    return text.length() <= 60 && STAFF.matcher(text).matches();
  }

  /** What kind of person the author is, in sentences. */
  static boolean isBlurb(String text) {
    return BLURB.matcher(text.replace("\n", " ")).matches();
  }

  static boolean isNote(String text) {
    return NOTE.matcher(text).find();
  }

  static boolean isSalute(String text) {
    return text.length() <= 60 && !text.contains("。") && SALUTE.matcher(text).matches();
  }

  /** Somebody is spoken to, not a department named. */
  static boolean isGreeting(String text) {
    return text.length() <= 60 && !text.contains("。") && GREETING.matcher(text).matches();
  }
}
