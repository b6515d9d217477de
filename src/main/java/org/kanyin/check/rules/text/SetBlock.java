package org.kanyin.check.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.align.BodyGlyphs;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.manifest.model.ArticleForm;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * A block of running text or a heading as it is set.
 *
 * @param sort what of its kind is set alike: the elements it stands in, a heading's level
 * @param look of most of its plain ideographs; empty where it has none
 * @param place all its glyphs
 * @param plain its ideographs that the manuscript does not set off
 * @param strong its ideographs in {@code strong}
 * @param strongFonts of these, one for each
 */
record SetBlock(
    ElementKind kind,
    String sort,
    String text,
    Optional<Look> look,
    List<Integer> place,
    List<Integer> plain,
    List<Integer> strong,
    List<Integer> strongFonts) {
  /** A font by its number and a size in tenths of a point. */
  record Look(int font, long size) {}

  /** How each character of a block is written. */
  private enum Way {
    PLAIN,
    STRONG,
    OTHER
  }

  static List<SetBlock> of(Issue issue, ManuscriptAlignment alignment) {
    Map<String, Integer> blocks = new HashMap<>();
    for (int b = 0; b < alignment.blocks().size(); b++) {
      blocks.putIfAbsent(alignment.blocks().get(b).id(), b);
    }
    List<SetBlock> found = new ArrayList<>();
    walk(issue.root(), Optional.empty(), "", alignment, blocks, found);
    return found;
  }

  private static void walk(
      Node.Element e,
      Optional<ArticleForm> form,
      String path,
      ManuscriptAlignment alignment,
      Map<String, Integer> blocks,
      List<SetBlock> found) {
    Integer block = blocks.get(e.id());
    boolean asked = e.is(BlockKind.P) || e.is(BlockKind.HEADING);
    if (asked && block != null && alignment.isPlaced(block)) {
      block(e, form, path, alignment, block).ifPresent(found::add);
    }
    // A section does not change how its articles are set.
    String named = e.name() + (e.is(PartKind.ARTICLE) ? e.attribute("form").orElse("") : "");
    String here = e.is(PartKind.SECTION) ? path : path + ">" + named;
    Optional<ArticleForm> inside = e.is(PartKind.ARTICLE) ? ArticleForm.of(e) : form;
    e.elements().forEach(child -> walk(child, inside, here, alignment, blocks, found));
  }

  private static Optional<SetBlock> block(
      Node.Element e,
      Optional<ArticleForm> form,
      String path,
      ManuscriptAlignment alignment,
      int block) {
    List<Way> ways = new ArrayList<>();
    ways(e, Way.PLAIN, ways);
    // The number of a statute's article is set off by the style.
    int number = e.is(BlockKind.P) ? form.map(f -> f.numberLength(e)).orElse(0) : 0;
    ways.subList(0, Math.min(number, ways.size())).replaceAll(w -> Way.OTHER);
    List<Integer> place = alignment.place(block);
    if (ways.size() != place.size()) {
      return Optional.empty();
    }
    List<Integer> plain = new ArrayList<>();
    List<Integer> strong = new ArrayList<>();
    for (int i = 0; i < place.size(); i++) {
      if (Character.isIdeographic(alignment.pages().glyph(place.get(i)).codePoint())) {
        if (ways.get(i) == Way.PLAIN) {
          plain.add(place.get(i));
        } else if (ways.get(i) == Way.STRONG) {
          strong.add(place.get(i));
        }
      }
    }
    List<Integer> fonts = strong.stream().map(n -> alignment.pages().glyph(n).font()).toList();
    String sort = path + ">" + e.name() + e.attribute("level").orElse("");
    return Optional.of(
        new SetBlock(
            e.kind(),
            sort,
            alignment.blocks().get(block).text(),
            look(plain, alignment.pages()),
            place,
            plain,
            strong,
            fonts));
  }

  /** One for each UTF-16 unit that is printed; what notes say stands elsewhere. */
  private static void ways(Node.Element e, Way way, List<Way> ways) {
    for (Node n : e.children()) {
      if (n instanceof Node.Text t) {
        PrintedText.solid(t.value()).chars().forEach(c -> ways.add(way));
      } else if (n instanceof Node.Element child && !child.is(InlineKind.FOOTNOTE)) {
        boolean bold = child.is(InlineKind.STRONG) && way == Way.PLAIN;
        ways(child, bold ? Way.STRONG : Way.OTHER, ways);
      }
    }
  }

  private static Optional<Look> look(List<Integer> plain, BodyGlyphs pages) {
    Map<Look, Integer> counts = new HashMap<>();
    for (int n : plain) {
      Glyph g = pages.glyph(n);
      counts.merge(new Look(g.font(), Math.round(10 * g.size())), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .filter(c -> 2 * c.getValue() > plain.size())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
