package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kanyin.intake.draft.DraftAuthor;

/**
 * Lines of authors as people type them: 韩 海 涛; 市委办公室　王平; （作者单位：…）; 本报记者 张三 通讯员 李四; 文/王平. A line of
 * which a part is neither name, body nor post is none.
 */
final class BylineParser {
  /** Longer lines are text. */
  private static final int LENGTH_MAX = 60;

  private static final int DUBIOUS = 35;

  private static final Pattern BRACKETS = Pattern.compile("^[（(\\[【]\\s*(.*?)\\s*[）)\\]】]$");
  private static final Pattern SIGN = Pattern.compile("^[□○◎●■◇◆☆★▲△*※⊙]+\\s*");

  /** 记者 and 通讯员, of whatever paper. */
  private static final String REPORTER =
      "(?:本报|本刊|本网|本台|特约|驻\\p{IsHan}{1,4}?)*(?:首席|摄影)?(?:记者|通讯员|撰稿人|评论员)";

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:作者|撰稿|撰文|供稿|执笔|署名|文|整理|文图|图文|"
              + REPORTER
              + ")\\s*[:：/／丨|]\\s*"
              + "|^(?:文字?|图文|文图)\\s*[/／丨|]\\s*"
              + "|^(?:作者|供稿|执笔|"
              + REPORTER
              + ")[\\s\\u3000]+");
  private static final Pattern INNER_LABEL =
      Pattern.compile("^(?:作者|供稿|执笔|文|图|图文|" + REPORTER + ")$");
  private static final Pattern WORKPLACE =
      Pattern.compile("^(?:作者)?(?:单位|工作单位|所在单位|供稿单位|职务)\\s*[:：]\\s*(.+)$");
  private static final Pattern IS_POST = Pattern.compile("^作者[系为是]\\s*[:：]?\\s*(.+)$");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s\\u3000、，,;；/／|]+");
  private static final Pattern WITH_PLACE =
      Pattern.compile(
          "\\G[\\s\\u3000、，,；;]*(\\p{IsHan}[\\p{IsHan}\\s\\u3000·]{1,9}?)[\\s\\u3000]*"
              + "[（(]([^（()）]{3,40})[）)]");
  private static final Pattern NAME_LABEL_PLACE =
      Pattern.compile("^(.+?)[\\s，,；;、]+(?:作者)?(?:单位|工作单位|职务)\\s*[:：]\\s*(.+)$");

  private static final Pattern SUPPLIED =
      Pattern.compile("^(.+?)[\\s\\u3000]*(?:供稿|撰稿|投稿|整理|摄影报道|报道|文/图|文／图)$");

  private BylineParser() {}

  /**
   * Whether a line names people or their place: a body alone may as well be a title's last word.
   */
  static boolean namesPeople(String line) {
    return parse(line)
        .filter(b -> b.authors().isEmpty() || b.authors().stream().anyMatch(a -> !a.organization()))
        .isPresent();
  }

  /**
   * The authors that a line names.
   *
   * @return empty where it is no line of authors
   */
  static Optional<ParsedByline> parse(String line) {
    return parse(line, false);
  }

  /**
   * The same at a place where nothing but authors stands: a short word may be a name of a family
   * that no list has, which is doubtful.
   */
  static Optional<ParsedByline> parseLeniently(String line) {
    return parse(line, false).or(() -> parse(line, true));
  }

  private static Optional<ParsedByline> parse(String line, boolean lenient) {
    String text = line.strip();
    boolean numbered = HeadingNumber.of(text).isPresent();
    if (text.isEmpty() || numbered || text.codePointCount(0, text.length()) > LENGTH_MAX) {
      return Optional.empty();
    }
    Matcher brackets = BRACKETS.matcher(text);
    boolean bracketed = brackets.matches();
    String bare = SIGN.matcher(bracketed ? brackets.group(1) : text).replaceFirst("");
    boolean signed = bare.length() < (bracketed ? brackets.group(1) : text).length();
    Optional<ParsedByline> workplace = workplace(bare, text);
    if (workplace.isPresent()) {
      return workplace;
    }
    Matcher supplied = SUPPLIED.matcher(bare);
    boolean told = supplied.matches();
    Matcher label = LABEL.matcher(told ? supplied.group(1) : bare);
    boolean before = label.find();
    String from = told ? supplied.group(1) : bare;
    String names = before ? from.substring(label.end()) : from;
    boolean labelled = before || told;
    return people(names, before || signed || lenient)
        .filter(a -> !lenient || a.stream().allMatch(x -> ChineseNames.mayBePerson(x.name())))
        .map(
            authors ->
                finished(
                    authors,
                    text,
                    lenient ? DUBIOUS : doubt(authors, labelled || signed, bracketed),
                    reason(labelled, bracketed)));
  }

  /** Names alone that are words too are doubtful. */
  private static int doubt(List<DraftAuthor> authors, boolean labelled, boolean bracketed) {
    boolean dubious =
        !labelled
            && authors.stream().allMatch(a -> a.affiliation().isEmpty())
            && authors.stream().anyMatch(a -> ChineseNames.isDubious(a.name()));
    return dubious ? DUBIOUS : labelled || bracketed ? 5 : 15;
  }

  private static String reason(boolean labelled, boolean bracketed) {
    return labelled ? "写明了作者" : bracketed ? "括号里只有姓名和单位" : "只有姓名和单位";
  }

  private static Optional<ParsedByline> workplace(String bare, String line) {
    for (Pattern pattern : List.of(WORKPLACE, IS_POST)) {
      Matcher m = pattern.matcher(bare);
      if (m.matches()) {
        String place = m.group(1).strip().replaceAll("[。；;，,]$", "");
        return Optional.of(
            new ParsedByline(
                List.of(), place, 5, "写明了作者单位", CharacterBalance.of(line, List.of(place))));
      }
    }
    return Optional.empty();
  }

  private static ParsedByline finished(
      List<DraftAuthor> authors, String line, int doubt, String reason) {
    List<String> kept =
        authors.stream().flatMap(a -> Stream.of(a.name(), a.affiliation())).toList();
    return new ParsedByline(authors, "", doubt, reason, CharacterBalance.of(line, kept));
  }

  /** People with the bodies that stand before them, or bodies alone. */
  private static Optional<List<DraftAuthor>> people(String text, boolean labelled) {
    Matcher placed = NAME_LABEL_PLACE.matcher(text);
    if (placed.matches()) {
      return people(placed.group(1), labelled)
          .filter(a -> a.size() == 1 && !a.get(0).organization())
          .map(a -> List.of(new DraftAuthor(a.get(0).name(), false, placed.group(2).strip())));
    }
    Optional<List<DraftAuthor>> each = eachWithPlace(text);
    if (each.isPresent()) {
      return each;
    }
    return byWords(
        joined(Arrays.stream(SEPARATOR.split(text)).filter(w -> !w.isEmpty()).toList()), labelled);
  }

  /** Each name with its place in brackets: 周明（市志办）、韩青（清水县志办）. */
  private static Optional<List<DraftAuthor>> eachWithPlace(String text) {
    List<DraftAuthor> authors = new ArrayList<>();
    Matcher m = WITH_PLACE.matcher(text);
    int end = 0;
    while (m.find()) {
      String name = m.group(1).replaceAll("[\\s\\u3000]+", "");
      if (!ChineseNames.isPerson(name)) {
        return Optional.empty();
      }
      authors.add(new DraftAuthor(name, false, m.group(2).strip()));
      end = m.end();
    }
    return authors.isEmpty() || end < text.length() ? Optional.empty() : Optional.of(authors);
  }

  private static Optional<List<DraftAuthor>> byWords(List<String> words, boolean labelled) {
    List<DraftAuthor> authors = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    for (String word : words) {
      if (INNER_LABEL.matcher(word).matches()) {
        bodies.clear();
      } else if (ChineseNames.isPerson(word) || (labelled && word.matches("\\p{IsHan}{2,3}"))) {
        authors.add(new DraftAuthor(word, false, ""));
      } else if (ChineseNames.isBody(word) || ChineseNames.isPost(word)) {
        bodies.add(word);
      } else {
        return Optional.empty();
      }
    }
    if (words.isEmpty() || words.size() > 12) {
      return Optional.empty();
    }
    if (authors.isEmpty()) {
      return bodies.stream().allMatch(ChineseNames::isBody) && (labelled || bodies.size() == 1)
          ? Optional.of(bodies.stream().map(b -> new DraftAuthor(b, true, "")).toList())
          : Optional.empty();
    }
    return Optional.of(affiliated(authors, bodies));
  }

  /** The place of one author is its own, that of several is told with the first. */
  private static List<DraftAuthor> affiliated(List<DraftAuthor> authors, List<String> bodies) {
    if (bodies.isEmpty()) {
      return authors;
    }
    List<DraftAuthor> all = new ArrayList<>(authors);
    all.set(0, new DraftAuthor(authors.get(0).name(), false, String.join(" ", bodies)));
    return all;
  }

  /** Single characters apart are one name: 韩 海 涛. A surname and the rest too. */
  private static List<String> joined(List<String> words) {
    List<String> joined = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      if (word.codePointCount(0, word.length()) == 1) {
        if (ChineseNames.isPerson(name.toString())
            && (name.codePointCount(0, name.length()) >= 3 || startsName(word, words))) {
          joined.add(name.toString());
          name.setLength(0);
        }
        name.append(word);
      } else {
        if (!name.isEmpty()) {
          joined.add(name.toString());
          name.setLength(0);
        }
        joined.add(word);
      }
    }
    if (!name.isEmpty()) {
      joined.add(name.toString());
    }
    return joined;
  }

  /** Two names of two characters, all apart: 王 平 李 华. */
  private static boolean startsName(String word, List<String> words) {
    return words.size() % 2 == 0
        && words.size() >= 4
        && words.stream().allMatch(w -> w.codePointCount(0, w.length()) == 1)
        && ChineseNames.isPerson(word + "一");
  }
}
