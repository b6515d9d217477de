package org.kanyin.desk.filing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.Finding;
import org.kanyin.intake.model.Remark;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * What was said of each manuscript as it was taken in, until the editor has settled it: beside the
 * article, the most doubtful first. Thread-safe.
 */
public final class IntakeReports {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

  private final Map<String, List<Remark>> open = new HashMap<>();

  synchronized void add(List<String> articles, List<Remark> remarks) {
    for (String article : articles) {
      List<Remark> sorted = new ArrayList<>(remarks);
      sorted.sort(Comparator.comparingInt(Remark::doubt).reversed());
      open.put(article, sorted);
    }
  }

  /** The editor has seen to a remark; false where there is none of that number. */
  public synchronized boolean settle(String article, int number) {
    List<Remark> remarks = open.getOrDefault(article, List.of());
    if (number < 0 || number >= remarks.size() || remarks.get(number) == null) {
      return false;
    }
    // Its number stays, for the others keep theirs.
    remarks.set(number, null);
    return true;
  }

  /** How much of an article's report is not settled. */
  public synchronized int open(String article) {
    return (int) open.getOrDefault(article, List.of()).stream().filter(r -> r != null).count();
  }

  /** An article's report for the browser; empty where it has none. */
  public synchronized Optional<JsonArray> of(Issue issue, String articleId) {
    List<Remark> remarks = open.get(articleId);
    if (remarks == null) {
      return Optional.empty();
    }
    Optional<Node.Element> article =
        issue.root().all(PartKind.ARTICLE).filter(a -> a.id().equals(articleId)).findFirst();
    JsonArray out = new JsonArray();
    for (int i = 0; i < remarks.size(); i++) {
      if (remarks.get(i) != null) {
        out.add(json(remarks.get(i), i, article));
      }
    }
    return Optional.of(out);
  }

  private static JsonObject json(Remark remark, int number, Optional<Node.Element> article) {
    Finding finding = remark.finding();
    JsonObject json = new JsonObject();
    json.addProperty("number", number);
    json.addProperty("code", finding.code());
    json.addProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.addProperty("kind", remark.kind().key());
    json.addProperty("message", finding.message());
    json.addProperty("suggestion", finding.suggestion());
    json.addProperty("words", remark.words());
    article
        .flatMap(a -> block(a, remark.words()))
        .ifPresent(
            block -> {
              json.addProperty("block", block.id());
              json.addProperty("name", block.name());
              json.addProperty("level", block.attribute("level").orElse(""));
              json.addProperty("formed", isFormed(block));
            });
    return json;
  }

  private static boolean isFormed(Node.Element block) {
    return block.is(BlockKind.P) || block.is(BlockKind.HEADING) || block.is(BlockKind.SALUTE);
  }

  /** What became of a paragraph that begins with these words. */
  private static Optional<Node.Element> block(Node.Element article, String words) {
    String wanted = bare(words);
    return wanted.isEmpty()
        ? Optional.empty()
        : article
            .descendants()
            .filter(e -> !e.holdsElements() && begins(bare(e.text()), wanted))
            .findFirst();
  }

  private static boolean begins(String text, String words) {
    return !text.isEmpty() && (text.startsWith(words) || words.startsWith(text));
  }

  private static String bare(String text) {
    Matcher blanks = BLANKS.matcher(text);
    return blanks.replaceAll("").replaceAll("…+$", "");
  }
}
