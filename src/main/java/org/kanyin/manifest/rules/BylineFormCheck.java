package org.kanyin.manifest.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Byline;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;

/**
 * Authors as they are typed: several in one element, blanks in a name, the style's own brackets;
 * and a byline that the manuscript says once more in its text.
 */
public final class BylineFormCheck {
  private static final String NAME = "[\\p{IsHan}·]{2,12}";
  private static final Pattern COMMA = Pattern.compile("[、，,；;/\n]");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern INNER_BLANK =
      Pattern.compile("(?<=\\p{IsHan})[\\s\\p{Z}]+(?=\\p{IsHan})");

  /** How the names of bodies end: several in one element are one author. */
  private static final Pattern BODY = Pattern.compile(".*[室处局委部办会院组社科庭厅所站队团校厂府]|.*中心|.*公司|本刊.*");

  private static final Pattern LABEL = Pattern.compile("^(?:作者|文|撰稿|供稿|通讯员)\\s*[:：/／]");
  private static final Pattern TAIL = Pattern.compile("[（(](?:作者[:：])?([^（()）]{2,60})[）)]$");

  private final FindingLog log;

  private BylineFormCheck(FindingLog log) {
    this.log = log;
  }

  public static void run(SourceDocument document, FindingLog log) {
    BylineFormCheck check = new BylineFormCheck(log);
    document.reading().filter(e -> e.is(PartKind.ARTICLE)).forEach(check::article);
  }

  private void article(SourceNode.Element article) {
    List<SourceNode.Element> authors = article.elements(PartKind.AUTHOR).toList();
    authors.forEach(this::author);
    Set<String> names =
        authors.stream()
            .flatMap(a -> names(a.text()).stream())
            .collect(Collectors.toUnmodifiableSet());
    boolean printed =
        article.value("byline").map(String::strip).filter(Byline.NONE.value()::equals).isEmpty();
    List<SourceNode.Element> paragraphs =
        article.elements(BlockKind.P).filter(p -> !p.text().isBlank()).toList();
    if (!names.isEmpty() && printed && !paragraphs.isEmpty()) {
      alone(paragraphs.get(0), names);
      if (paragraphs.size() > 1) {
        alone(paragraphs.get(paragraphs.size() - 1), names);
      }
      paragraphs.forEach(p -> tail(p, names));
    }
  }

  private void author(SourceNode.Element author) {
    String text = author.text().strip();
    if (TemplateWords.contain(author, ManuscriptFormCheck.bare(text))) {
      return; // Said already.
    }
    List<String> parts = names(text);
    boolean bodies = parts.stream().anyMatch(p -> BODY.matcher(p).matches());
    if (parts.size() > 1 && !bodies && parts.stream().allMatch(p -> p.matches(NAME))) {
      report("M206", author, text, String.join("、", parts));
    } else if (INNER_BLANK.matcher(text).find()) {
      report("M205", author, text, text.replaceAll("[\\s\\p{Z}]+", ""));
    }
    Matcher label = LABEL.matcher(text);
    if (label.find()) {
      report("M209", author, text, label.group());
    } else if (text.matches("(?s)[（(].*[）)]")) {
      report("M209", author, text, text.substring(0, 1) + text.substring(text.length() - 1));
    }
  }

  /** The names in a text; a name of two characters with a blank between them is one. */
  private static List<String> names(String text) {
    String bare = LABEL.matcher(unbracketed(text.strip())).replaceFirst("");
    return Arrays.stream(COMMA.split(bare)).flatMap(BylineFormCheck::byBlanks).toList();
  }

  private static Stream<String> byBlanks(String part) {
    List<String> pieces = Arrays.stream(BLANK.split(part)).filter(p -> !p.isEmpty()).toList();
    boolean spaced = pieces.stream().allMatch(p -> p.codePointCount(0, p.length()) == 1);
    return spaced && !pieces.isEmpty() ? Stream.of(String.join("", pieces)) : pieces.stream();
  }

  private static String unbracketed(String text) {
    return text.matches("(?s)[（(].*[）)]") ? text.substring(1, text.length() - 1) : text;
  }

  /** A byline as the first or the last paragraph: the names alone, or after 文/ or 作者：. */
  private void alone(SourceNode.Element p, Set<String> names) {
    String text = p.text().strip();
    if (!TAIL.matcher(text).find() && areNames(text, names)) {
      report("M210", p, text, text);
    }
  }

  /** A byline in brackets at the end of a paragraph. */
  private void tail(SourceNode.Element p, Set<String> names) {
    Matcher tail = TAIL.matcher(p.text().stripTrailing());
    if (tail.find() && areNames(tail.group(1), names)) {
      report("M210", p, tail.group(), tail.group());
    }
  }

  /** Whether a text names authors of the article and nobody else; posts may follow a comma. */
  private static boolean areNames(String text, Set<String> names) {
    if (text.length() > 60) {
      return false;
    }
    List<String> all = names(text);
    String firstPart = all.isEmpty() ? "" : all.get(0);
    boolean withPost = text.contains("，") && names.contains(firstPart);
    return !all.isEmpty() && (names.containsAll(all) || withPost);
  }

  private void report(String code, SourceNode.Element e, String text, Object... arguments) {
    log.report(code, e.file(), e.offset(), text, arguments);
  }
}
