package org.kanyin.manifest.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.MappedText;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.WideTag;

/**
 * What a manuscript brings along from a word processor: layout made with blanks, marks of half
 * width, rows apart by tabs. Each kind once a paragraph, as a warning: it is printed as it stands.
 * Form only; what the words say is not looked at.
 */
public final class ManuscriptFormCheck {
  private static final String HAN = "\\p{IsHan}〇";
  private static final String CHINESE = HAN + "，。、；：？！“”‘’（）《》〈〉【】〔〕…—";
  private static final String BLANK = "[ \\u00A0]";

  private static final Pattern INDENT = Pattern.compile("^\\s*[\\u3000\\u00A0\\u2002\\u2003]\\s*");

  /**
   * A mark of half width right after Chinese; a full stop only where Chinese or nothing follows. In
   * these patterns the mark is looked for first, then what is before it: Chinese is everywhere.
   */
  private static final Pattern HALF_MARK =
      Pattern.compile(
          "(?:[,;?!]|:(?!//)|\\.(?=\\s*(?:[" + CHINESE + "]|$)))(?<=[" + HAN + "”’）》〉】〕].)");

  private static final Pattern HALF_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern STRAIGHT_QUOTE =
      Pattern.compile("[\"'](?=[" + HAN + "《（])|[\"'](?<=[" + CHINESE + "].)");
  private static final Pattern INNER_BLANK =
      Pattern.compile(BLANK + "(?<=[" + HAN + "].)" + BLANK + "*(?=[" + HAN + "])");

  /** The number of a statute's article stands apart from its text. */
  private static final Pattern ARTICLE_NUMBER = Pattern.compile("第[一二三四五六七八九十百千〇零0-9]+[编章节条款项目]$");

  /** The blank between the halves of a slogan or a headline is its writer's own. */
  private static final Pattern HALVES_BEFORE = Pattern.compile("[" + HAN + "]{4,}$");

  private static final Pattern HALVES_AFTER = Pattern.compile("^" + BLANK + "+[" + HAN + "]{4,}");

  /** Words as examples, without any mark: their writer's own blanks. */
  private static final Pattern WORDS =
      Pattern.compile("\\s*[" + HAN + "]{2,}(?:" + BLANK + "+[" + HAN + "]{2,}){2,}\\s*");

  /** A longer text is no row of examples; and the pattern recurses for each of its words. */
  private static final int LONGEST_ROW = 200;

  private static final Pattern PHONE_AREA = Pattern.compile("^\\d{3,4}$");
  private static final Pattern ANGLE = Pattern.compile("\\s*(>+)(?=[" + CHINESE + "])");
  private static final Pattern TAB = Pattern.compile("\\t");
  private static final Pattern HAN_ONLY = Pattern.compile("[" + HAN + "]");
  private static final Map<String, String> FULL_WIDTH =
      Map.of(",", "，", ".", "。", ":", "：", ";", "；", "?", "？", "!", "！", "(", "（", ")", "）");

  private final FindingLog log;
  private final TemplateLeftovers leftovers = new TemplateLeftovers();

  private ManuscriptFormCheck(FindingLog log) {
    this.log = log;
  }

  /** Looks at all text of the issue, the office's file left out. */
  public static void run(SourceDocument document, FindingLog log) {
    ManuscriptFormCheck check = new ManuscriptFormCheck(log);
    document.reading().forEach(check::element);
    check.leftovers.report(log);
  }

  private void element(SourceNode.Element e) {
    if (e.is(PartKind.SECTION)) {
      e.attribute("title").ifPresent(a -> lineOfText(e, a.chars()));
    }
    if (!isOwnText(e)) {
      return;
    }
    MappedText text = ownText(e);
    if (text.value().isEmpty()) {
      return;
    }
    if (TemplateWords.contain(e, bare(text.value()))) {
      leftovers.add(e.file(), text);
      return;
    }
    if (isBlank(text.value())) {
      blank(e, text);
    } else {
      indent(e, text);
      tabs(e, text);
      if (!isAddress(e)) {
        marks(e, text);
        wideTag(e, text);
        angle(e, text);
      }
      if (!e.is(PartKind.AUTHOR) && isManuscript(e)) {
        innerBlanks(e, text);
      }
    }
  }

  private void lineOfText(SourceNode.Element e, MappedText text) {
    marks(e, text);
    innerBlanks(e, text);
  }

  private static boolean isOwnText(SourceNode.Element e) {
    ElementKind kind = e.kind().orElse(null);
    return kind != null
        && kind.content() != ElementKind.Content.NOTHING
        && !e.holdsElements()
        && (e.is(InlineKind.FOOTNOTE) || !(kind instanceof InlineKind));
  }

  /** Its own characters; a designed line break is a line feed, a footnote is text of its own. */
  private static MappedText ownText(SourceNode.Element e) {
    MappedText.Builder out = new MappedText.Builder();
    collect(e, out);
    return out.build();
  }

  private static void collect(SourceNode.Element e, MappedText.Builder out) {
    for (SourceNode child : e.children()) {
      if (child instanceof SourceNode.Text t) {
        out.addAll(t.chars());
      } else if (child instanceof SourceNode.Element c && c.is(InlineKind.BR)) {
        out.add('\n', c.offset());
      } else if (child instanceof SourceNode.Element c && !c.is(InlineKind.FOOTNOTE)) {
        collect(c, out);
      }
    }
  }

  /** Numbers and addresses have marks of their own. */
  private static boolean isAddress(SourceNode.Element e) {
    return e.is(PartKind.WEBSITE) || e.is(PartKind.EMAIL) || e.is(PartKind.PHONE);
  }

  private static boolean isManuscript(SourceNode.Element e) {
    for (SourceNode.Element up = e; up != null; up = up.parent()) {
      if (up.is(PartKind.MASTHEAD) || up.is(PartKind.COLOPHON)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** Without blanks of any kind, and without brackets round the whole. */
  static String bare(String text) {
    String solid = text.replaceAll("[\\s\\p{Z}]+", "");
    boolean bracketed = solid.matches("[（(][^（()）]*[）)]");
    return bracketed ? solid.substring(1, solid.length() - 1) : solid;
  }

  /** An empty element has a finding of its own, but not one that holds blanks which print. */
  private void blank(SourceNode.Element e, MappedText text) {
    if (!text.isBlank()) {
      report("M201", e, text, 0, "", "", e.name());
    }
  }

  private void indent(SourceNode.Element e, MappedText text) {
    Matcher m = INDENT.matcher(text.value());
    if (m.find() && !e.is(PartKind.CELL)) {
      int at = m.group().length() - m.group().stripLeading().length();
      report("M200", e, text, Math.min(at, m.end() - 1), "", "");
    }
  }

  private void tabs(SourceNode.Element e, MappedText text) {
    String value = text.value().strip();
    boolean rows =
        e.is(BlockKind.P) && value.lines().filter(l -> l.strip().contains("\t")).count() > 1;
    Matcher m = TAB.matcher(text.value().stripTrailing());
    if (rows && m.find(text.value().length() - text.value().stripLeading().length())) {
      report("M207", e, text, m.start(), "", "");
    }
  }

  private void marks(SourceNode.Element e, MappedText text) {
    Map<String, Integer> found = new LinkedHashMap<>();
    int first = Integer.MAX_VALUE;
    Matcher half = HALF_MARK.matcher(text.value());
    while (half.find()) {
      first = Math.min(first, half.start());
      found.merge(half.group(), 1, Integer::sum);
    }
    Matcher brackets = HALF_BRACKETS.matcher(text.value());
    while (brackets.find()) {
      if (isChinese(text.value(), brackets)) {
        first = Math.min(first, brackets.start());
        found.merge("(", 1, Integer::sum);
        found.merge(")", 1, Integer::sum);
      }
    }
    if (!found.isEmpty()) {
      report(
          "M202",
          e,
          text,
          first,
          text.value().substring(first, first + 1),
          remedy(found),
          list(found));
    }
    Matcher quote = STRAIGHT_QUOTE.matcher(text.value());
    if (quote.find()) {
      report("M203", e, text, quote.start(), quote.group(), "", quote.group());
    }
  }

  private static boolean isChinese(String text, Matcher brackets) {
    int before = brackets.start() - 1;
    boolean after = before >= 0 && HAN_ONLY.matcher(text.substring(before, before + 1)).matches();
    boolean area = PHONE_AREA.matcher(brackets.group(1)).matches();
    return HAN_ONLY.matcher(brackets.group(1)).find() || (after && !area);
  }

  private static String list(Map<String, Integer> found) {
    return found.entrySet().stream()
        .map(n -> n.getKey() + (n.getValue() > 1 ? "（" + n.getValue() + " 处）" : ""))
        .collect(Collectors.joining(" "));
  }

  private static String remedy(Map<String, Integer> found) {
    return found.keySet().stream()
        .map(m -> "“" + FULL_WIDTH.get(m) + "”")
        .collect(Collectors.joining("", "请改成全角的", "。"));
  }

  private void innerBlanks(SourceNode.Element e, MappedText text) {
    Matcher m = INNER_BLANK.matcher(text.value());
    while (m.find()) {
      if (!isMeant(e, text.value(), m.start())) {
        String around = text.value().substring(m.start() - 1, m.end() + 1);
        report("M204", e, text, m.start(), around, "", around);
        return;
      }
    }
  }

  private static boolean isMeant(SourceNode.Element e, String text, int blank) {
    String before = text.substring(0, blank);
    boolean line = e.kind().filter(ElementKind::isDesignedLine).isPresent();
    boolean quoted = before.lastIndexOf('“') > before.lastIndexOf('”');
    boolean titled = before.lastIndexOf('《') > before.lastIndexOf('》');
    boolean halves =
        HALVES_BEFORE.matcher(before).find() && HALVES_AFTER.matcher(text.substring(blank)).find();
    return ARTICLE_NUMBER.matcher(before).find()
        || (text.length() <= LONGEST_ROW && WORDS.matcher(text).matches())
        || (halves && (line || e.is(BlockKind.HEADING) || quoted || titled));
  }

  /** Typed twice: {@code <p>>}. Before a number it may be meant: more than so many. */
  private void angle(SourceNode.Element e, MappedText text) {
    Matcher m = ANGLE.matcher(text.value());
    if (m.lookingAt() && e.file().text().charAt(text.offsets()[m.start(1)]) == '>') {
      report("M212", e, text, m.start(1), m.group(1), "");
    }
  }

  private void wideTag(SourceNode.Element e, MappedText text) {
    WideTag.first(text.value())
        .ifPresent(t -> report("M138", e, text, t.start(), t.text(), "", t.text(), t.meant()));
  }

  private void report(
      String code,
      SourceNode.Element e,
      MappedText text,
      int at,
      String shown,
      String hint,
      Object... arguments) {
    Object[] all = arguments.length == 0 ? new Object[] {shown} : arguments;
    log.hinted(hint, code, e.file(), text.offsets()[at], shown, all);
  }
}
