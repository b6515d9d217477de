package org.kanyin.manifest.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an article is, where offices print it in a way of its own. */
public enum ArticleForm {
  /** A statute: its note in brackets, chapters centred, numbers of articles run in. */
  LAW("law"),
  /** A letter: 敬礼 flush left. */
  LETTER("letter"),
  /** A speech: occasion and date in brackets under the title. */
  SPEECH("speech");

  /** Not the beginning of a reference: 第三条第二款规定的…… */
  private static final Pattern ARTICLE_NUMBER =
      Pattern.compile("第[一二三四五六七八九十百千〇零0-9]+条(?:之[一二三四五六七八九十]+)?(?![第、，和至规所的以及中与或关前])");

  private static final Pattern SALUTE = Pattern.compile("敬礼[！!。]?");

  private final String value;

  ArticleForm(String value) {
    this.value = value;
  }

  /** Of an article; empty for an ordinary one. */
  public static Optional<ArticleForm> of(Node.Element article) {
    Optional<String> written = article.attribute("form");
    for (ArticleForm form : values()) {
      if (written.filter(form.value::equals).isPresent()) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** Whether the subtitle is a note in brackets, 题注. */
  public boolean hasNote() {
    return this == LAW || this == SPEECH;
  }

  /** Whether a subtitle has its brackets already. */
  public static boolean isBracketed(Node.Element subtitle) {
    return subtitle.text().strip().matches("(?s)[（(].*[）)]");
  }

  /** Whether a paragraph of the article begins at the margin. */
  public boolean isFlush(Node.Element p) {
    return this == LETTER && SALUTE.matcher(p.text().strip()).matches();
  }

  /** How many UTF-16 units of a paragraph are the number of a statute's article; 0 for none. */
  public int numberLength(Node.Element p) {
    Matcher number = ARTICLE_NUMBER.matcher(p.text());
    return this == LAW && number.lookingAt() ? number.end() : 0;
  }
}
