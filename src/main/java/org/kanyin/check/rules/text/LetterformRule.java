package org.kanyin.check.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.align.BodyGlyphs;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.manifest.model.BlockKind;

/**
 * Blocks of one sort are set in one font and size: headings of a level, paragraphs; and within a
 * block the words that the manuscript sets off, and no others, are in another font.
 */
public final class LetterformRule implements Rule {
  /** Of the blocks of one sort so many look alike. */
  private static final double MOST = 0.7;

  /** Fewer blocks do not say how their sort is set. */
  private static final int FEW = 2;

  /** A single character may have come from another font. */
  private static final int RUN = 2;

  private static final int BRIEF = 20;

  @Override
  public List<String> codes() {
    return List.of("K107", "K108");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.statedAlignment().stream().flatMap(a -> check(context, a));
  }

  private static Stream<Violation> check(CheckContext context, ManuscriptAlignment alignment) {
    List<SetBlock> blocks = SetBlock.of(context.issue().orElseThrow(), alignment);
    Map<String, List<SetBlock>> sorts = new HashMap<>();
    for (SetBlock b : blocks) {
      b.look().ifPresent(l -> sorts.computeIfAbsent(b.sort(), k -> new ArrayList<>()).add(b));
    }
    Map<String, SetBlock.Look> usual = new HashMap<>();
    sorts.forEach((sort, all) -> usual(all).ifPresent(look -> usual.put(sort, look)));
    Set<Integer> setOff = setOff(blocks, usual);
    Set<Integer> plain = new HashSet<>();
    blocks.forEach(b -> plainCharacters(b, usual, alignment.pages(), plain));
    List<Violation> found = new ArrayList<>();
    for (SetBlock b : blocks) {
      SetBlock.Look look = usual.get(b.sort());
      if (look == null || b.look().isEmpty()) {
        continue;
      }
      if (!b.look().get().equals(look)) {
        whole(b, alignment).ifPresent(found::add);
      } else {
        words(b, look, alignment, plain, setOff).ifPresent(found::add);
      }
    }
    return found.stream();
  }

  private static Optional<SetBlock.Look> usual(List<SetBlock> all) {
    Map<SetBlock.Look, Integer> counts = new HashMap<>();
    all.forEach(b -> counts.merge(b.look().orElseThrow(), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(e -> all.size() > FEW && e.getValue() >= MOST * all.size())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Fonts of words that the manuscript sets off, if nearly all of them are in another. */
  private static Set<Integer> setOff(List<SetBlock> blocks, Map<String, SetBlock.Look> usual) {
    Map<Integer, Integer> fonts = new HashMap<>();
    int all = 0;
    int other = 0;
    for (SetBlock b : blocks) {
      SetBlock.Look look = usual.get(b.sort());
      for (int font : look == null ? List.<Integer>of() : b.strongFonts()) {
        all++;
        if (font != look.font()) {
          other++;
          fonts.merge(font, 1, Integer::sum);
        }
      }
    }
    return other > 0 && other >= MOST * all ? Set.copyOf(fonts.keySet()) : Set.of();
  }

  /** Characters that the usual font has: they do not come from another for want of it. */
  private static void plainCharacters(
      SetBlock b, Map<String, SetBlock.Look> usual, BodyGlyphs pages, Set<Integer> plain) {
    SetBlock.Look look = usual.get(b.sort());
    for (int number : look == null ? List.<Integer>of() : b.plain()) {
      if (pages.glyph(number).font() == look.font()) {
        plain.add(pages.glyph(number).codePoint());
      }
    }
  }

  /** A heading like text, text like a heading, a heading like one of another level. */
  private static Optional<Violation> whole(SetBlock b, ManuscriptAlignment alignment) {
    boolean isText = b.kind() == BlockKind.P;
    if (!isText && b.kind() != BlockKind.HEADING) {
      return Optional.empty();
    }
    String text = PrintedText.brief(b.text(), BRIEF);
    return Optional.of(
        Violation.of(
            "K107",
            FaultLocation.body(alignment.pages(), b.place(), b.text()),
            text,
            isText ? "正文" : "同级的小标题"));
  }

  /** Words in another font that are not set off, or set off and in none. */
  private static Optional<Violation> words(
      SetBlock b,
      SetBlock.Look look,
      ManuscriptAlignment alignment,
      Set<Integer> plain,
      Set<Integer> setOff) {
    BodyGlyphs pages = alignment.pages();
    List<Integer> other =
        b.plain().stream()
            .filter(n -> pages.glyph(n).font() != look.font())
            .filter(n -> plain.contains(pages.glyph(n).codePoint()))
            .toList();
    if (other.size() >= RUN) {
      return Optional.of(violation(pages, other, "与前后的字体不同，稿件里没有这样标"));
    }
    List<Integer> lost =
        b.strong().stream().filter(n -> pages.glyph(n).font() == look.font()).toList();
    return !setOff.isEmpty() && lost.size() >= RUN
        ? Optional.of(violation(pages, lost, "在稿件里是加重的，排出来没有"))
        : Optional.empty();
  }

  private static Violation violation(BodyGlyphs pages, List<Integer> glyphs, String what) {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(n -> text.append(pages.glyph(n).text()));
    return Violation.of(
        "K108",
        FaultLocation.body(pages, glyphs, text.toString()),
        PrintedText.brief(text.toString(), BRIEF),
        what);
  }
}
