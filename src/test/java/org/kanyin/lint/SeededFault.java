package org.kanyin.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.BlockKind;

/**
 * A fault put into an article, as typing, pasting and revising make them.
 *
 * @param kind what was done
 * @param at the paragraph that has it
 * @param from where, in its text
 * @param article with the fault in it
 */
record SeededFault(String kind, Passage at, int from, int to, List<Passage> article) {

  /** The families of the design, with the least share found, in percent. */
  enum Family {
    ISSUE(90),
    LANGUAGE(60),
    MARKS(98);

    private final int bar;

    Family(int bar) {
      this.bar = bar;
    }

    int bar() {
      return bar;
    }
  }

  /** What stands in a text, and what a slip makes of it. */
  private record Slip(Family family, String kind, String right, String wrong) {}

  private static Slip of(Family f, String kind, String right, String wrong) {
    return new Slip(f, kind, right, wrong);
  }

  /** A regular expression and its replacement. */
  private static final List<Slip> SLIPS =
      List.of(
          of(Family.MARKS, "comma half width", "(?<=\\p{IsHan})，(?=\\p{IsHan})", ","),
          of(Family.MARKS, "stop half width", "(?<=\\p{IsHan})。$", "."),
          of(Family.MARKS, "colon half width", "(?<=\\p{IsHan})：(?=\\p{IsHan}|“)", ":"),
          of(Family.MARKS, "semicolon half width", "(?<=\\p{IsHan})；(?=\\p{IsHan})", ";"),
          of(Family.MARKS, "closing quote lost", "(?<=\\p{IsHan})”", ""),
          of(Family.MARKS, "opening quote lost", "“(?=\\p{IsHan})", ""),
          of(Family.MARKS, "quote turned", "“(?=\\p{IsHan}{1,6}”)", "”"),
          of(Family.MARKS, "bracket half width", "（(?=\\p{IsHan})", "("),
          of(Family.MARKS, "bracket lost", "(?<=\\p{IsHan})）", ""),
          of(Family.MARKS, "title mark lost", "(?<=\\p{IsHan})》", ""),
          of(Family.MARKS, "stop doubled", "(?<=\\p{IsHan})，(?=\\p{IsHan})", "，，"),
          of(Family.MARKS, "comma before stop", "(?<=\\p{IsHan})。(?=\\p{IsHan})", "，。"),
          of(Family.MARKS, "dash of hyphens", "——", "--"),
          of(Family.MARKS, "ellipsis of stops", "……", "。。。"),
          of(Family.MARKS, "straight quotes", "“([\\p{IsHan}]{1,8})”", "\"$1\""),
          of(Family.MARKS, "blank between characters", "(?<=\\p{IsHan}{2})(?=\\p{IsHan}{2})", " "),
          of(Family.MARKS, "figures full width", "(?<=\\p{IsHan})3(?=\\p{IsHan})", "３"),
          of(Family.MARKS, "mark between quotations", "”“", "”、“"),
          of(Family.MARKS, "mark between titles", "》《", "》、《"),
          of(Family.LANGUAGE, "word typed twice", "(?<=[，。])(\\p{IsHan}{3})(?=\\p{IsHan})", "$1$1"),
          of(Family.LANGUAGE, "的 typed twice", "(?<=\\p{IsHan})的(?=\\p{IsHan}{2})", "的的"),
          of(Family.LANGUAGE, "wrong character: 已经", "已经", "己经"),
          of(Family.LANGUAGE, "wrong character: 部分", "部分", "部份"),
          of(Family.LANGUAGE, "wrong character: 账", "账", "帐"),
          of(Family.LANGUAGE, "wrong character: 检查", "检查", "捡查"),
          of(Family.LANGUAGE, "wrong character: 像", "好像", "好象"),
          of(Family.LANGUAGE, "wrong character: 时候", "时候", "时侯"),
          of(Family.LANGUAGE, "wrong character: 自己", "自己", "自已"),
          of(Family.LANGUAGE, "wrong character: 必须", "必须要", "必需要"),
          of(Family.LANGUAGE, "wrong character: 覆盖", "覆盖", "复盖"),
          of(Family.LANGUAGE, "得 as 的", "(?<=[看听说做写])得(?=[见到清好])", "的"),
          of(Family.LANGUAGE, "地 as 的", "(?<=\\p{IsHan}{2})地(?=\\p{IsHan}{2})", "的"),
          of(Family.LANGUAGE, "Latin word", "(?<=\\p{IsHan})和(?=\\p{IsHan}{2})", " and "),
          of(Family.LANGUAGE, "end of the paragraph lost", "(?<=\\p{IsHan})。$", ""),
          of(
              Family.LANGUAGE,
              "character lost",
              "(?<=\\p{IsHan}{3})\\p{IsHan}(?=\\p{IsHan}{3})",
              ""));

  /** Whole paragraphs with a fault of sense, put behind one of the article's. */
  private static final List<String[]> SENTENCES =
      List.of(
          new String[] {"weekday", "校对会定于2026年3月5日（⟦星期五⟧）召开。"},
          new String[] {"no such day", "校对会定于⟦2月30日⟧召开。"},
          new String[] {"span backwards", "培训班⟦3月8日至5日⟧举办。"},
          new String[] {"ordinal skipped", "校对有三关：一是通读，二是核红，⟦四⟧是点校。"},
          new String[] {"ordinal repeated", "第一，通读。第二，核红。⟦第二⟧，点校。"},
          new String[] {"ordinals mixed", "首先，通读全文。⟦第二⟧，核对引文。"},
          new String[] {"as many as announced", "要抓好⟦三个方面⟧：一是通读，二是核红。"},
          new String[] {"share", "全年收稿200篇，其中用稿50篇，占⟦35%⟧。"},
          new String[] {"growth", "用稿由40篇增加到50篇，增长⟦20%⟧。"},
          new String[] {"present", "应到40人，实到38人，出席率⟦98%⟧。"},
          new String[] {"sum", "改错字12处、改标点8处，共⟦21处⟧。"},
          new String[] {"sexes", "校对科有⟦12人⟧，其中男职工5人，女职工6人。"},
          new String[] {"item twice", "工序有通读、核红、点校、⟦核红⟧、付印。"},
          new String[] {"two people", "市印刷所所长王建国到会，市文印站主任赵文清主持。市文印站主任⟦孙立民⟧讲话。"},
          new String[] {"spelling", "市文印站主任赵文清主持。⟦赵文情⟧指出，要抓校对。"},
          new String[] {"given name", "市文印站主任赵文清主持。会上传达了⟦文清主任⟧的意见。"},
          new String[] {"part over whole", "收稿⟦20篇⟧，其中外稿30篇。"},
          new String[] {"county", "青山满族自治县印刷厂来人，⟦青山县⟧印刷厂厂长带队。"},
          new String[] {"quotation", "规程说“校对的责任是消灭差错不留隐患”。有人记作“⟦校对的责任是消灭差措不留隐患⟧”。"},
          new String[] {"who left (no rule)", "⟦王建国退休后仍任所长，已经离开三年⟧。"});

  static Optional<SeededFault> of(Family family, List<Passage> article, Random random) {
    return family == Family.ISSUE ? sentence(article, random) : slip(family, article, random);
  }

  private static Optional<SeededFault> sentence(List<Passage> article, Random random) {
    String[] s = SENTENCES.get(random.nextInt(SENTENCES.size()));
    int place = random.nextInt(article.size());
    if (!article.get(place).is(BlockKind.P)) {
      return Optional.empty();
    }
    int from = s[1].indexOf('⟦');
    int to = s[1].indexOf('⟧') - 1;
    Passage wrong = passage(article.get(place), s[1].replaceAll("[⟦⟧]", ""));
    List<Passage> all = new ArrayList<>(article);
    all.add(place + 1, wrong);
    return Optional.of(new SeededFault(s[0], wrong, from, to, all));
  }

  private static Optional<SeededFault> slip(Family family, List<Passage> article, Random random) {
    List<Slip> slips = SLIPS.stream().filter(s -> s.family() == family).toList();
    Slip slip = slips.get(random.nextInt(slips.size()));
    int place = random.nextInt(article.size());
    Passage p = article.get(place);
    List<int[]> places = new ArrayList<>();
    var m = java.util.regex.Pattern.compile(slip.right()).matcher(p.text());
    while (m.find()) {
      places.add(new int[] {m.start(), m.end()});
    }
    if (!p.is(BlockKind.P) || places.isEmpty()) {
      return Optional.empty();
    }
    int[] at = places.get(random.nextInt(places.size()));
    String wrong =
        p.text().substring(at[0], at[1]).replaceFirst("(?s)^(.*)$", replaced(slip, p, at));
    String text = p.text().substring(0, at[0]) + wrong + p.text().substring(at[1]);
    Passage changed = passage(p, text);
    List<Passage> all = new ArrayList<>(article);
    all.set(place, changed);
    return Optional.of(new SeededFault(slip.kind(), changed, at[0], at[0] + wrong.length(), all));
  }

  private static String replaced(Slip slip, Passage p, int[] at) {
    var m = java.util.regex.Pattern.compile(slip.right()).matcher(p.text());
    m.find(at[0]);
    String first = m.groupCount() > 0 ? m.group(1) : "";
    return java.util.regex.Matcher.quoteReplacement(slip.wrong().replace("$1", first));
  }

  private static Passage passage(Passage like, String text) {
    Passage.Head head = new Passage.Head(like.id(), BlockKind.P, like.article(), like.file(), "");
    return new Passage(head, text, IntStream.range(0, text.length()).toArray());
  }

  /**
   * Whether this stretch is about the fault: it touches it, or lies beside it in its clause. Of a
   * pair that lost one mark it may be the other one.
   */
  boolean isOf(Passage passage, int start, int end) {
    boolean lostMark =
        kind.endsWith("quote lost") || kind.endsWith("mark lost") || kind.equals("bracket lost");
    return passage == at && (lostMark || (start <= to + REACH && end >= from - REACH));
  }

  /** The fault with what is round it. */
  String shown() {
    String text = at.text();
    return text.substring(Math.max(0, from - 10), from)
        + "⟦"
        + text.substring(from, Math.min(to, text.length()))
        + "⟧"
        + text.substring(Math.min(to, text.length()), Math.min(text.length(), to + 10));
  }

  /** A lost mark may be told at its mate, in the same paragraph. */
  boolean mayEcho(Passage passage) {
    return passage == at;
  }

  private static final int REACH = 40;
}
