package org.kanyin.lint.rules.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.lint.model.WrongWord;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** Words of the table that are always wrong, unless they stand inside a longer one. */
public final class WrongWordRule implements LintRule {
  /** By their first two characters, the longest first. */
  private final Map<String, List<WrongWord>> words = new HashMap<>();

  public WrongWordRule(List<WrongWord> all) {
    for (WrongWord w : all) {
      words.computeIfAbsent(w.wrong().substring(0, 2), k -> new ArrayList<>()).add(w);
    }
    words.values().forEach(l -> l.sort((a, b) -> b.wrong().length() - a.wrong().length()));
  }

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      for (int i = 0; i + 2 <= p.text().length(); i++) {
        look(p, i).ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  private Optional<TextFault> look(Passage p, int at) {
    String text = p.text();
    for (WrongWord w : words.getOrDefault(text.substring(at, at + 2), List.of())) {
      if (text.startsWith(w.wrong(), at) && !isSheltered(w, text, at) && !isNamed(text, at, w)) {
        String code =
            switch (w.sureness()) {
              case CERTAIN -> "L072";
              case LIKELY -> "L086";
              case PREFERRED -> "L105";
            };
        return Optional.of(
            new TextFault(
                code,
                p,
                at,
                at + w.wrong().length(),
                List.of(w.wrong(), w.right()),
                Optional.of(w.right())));
      }
    }
    return Optional.empty();
  }

  /** Spoken of and not used: alone between quotation marks, or all there is in a cell. */
  private static boolean isNamed(String text, int at, WrongWord w) {
    int end = at + w.wrong().length();
    boolean whole = text.strip().equals(w.wrong());
    return whole || (at > 0 && text.charAt(at - 1) == '“' && text.startsWith("”", end));
  }

  private static boolean isSheltered(WrongWord w, String text, int at) {
    for (String shelter : w.shelters()) {
      for (int i = shelter.indexOf(w.wrong()); i >= 0; i = shelter.indexOf(w.wrong(), i + 1)) {
        if (at >= i && text.startsWith(shelter, at - i)) {
          return true;
        }
      }
    }
    return false;
  }
}
