package org.kanyin.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.kanyin.diff.RoundEdit.Row;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Seeded edits of words: of a paragraph, a title, a cell, a note. Each takes a block of its own.
 */
final class WordEdits {
  private static final String RARE = "鑫磊淼森焱垚犇骉羴猋赑鹏鲲骐骥麒麟鹤鹭鸥鸳鸯鹦鹉鹧鸪蜻蜓蚱蜢螳螂蟋蟀蝙蝠蚯蚓";

  private static final String HANZI = "人大小口土山工心手文日月木水火石立見白";
  private static final String RADICALS = "⼈⼤⼩⼝⼟⼭⼯⼼⼿⽂⽇⽉⽊⽔⽕⽯⽴⾒⽩";

  /** So many signs of context on either side. */
  private static final int AROUND = 4;

  private final RoundFolder folder;
  private final Random random;
  private final Set<Node> taken;
  private final String text;
  private int rare;

  /**
   * @param taken blocks that another edit is in
   */
  WordEdits(RoundFolder folder, Random random, Set<Node> taken) {
    this.folder = folder;
    this.random = random;
    this.taken = taken;
    this.text = folder.text();
  }

  /** A text node and a place in it, Chinese characters about. */
  private record At(Element block, Text node, int i) {
    char sign(int k) {
      return node.getData().charAt(i + k);
    }

    String words(int from, int to) {
      String data = node.getData();
      return data.substring(Math.max(0, i + from), Math.min(data.length(), i + to));
    }

    Row row(int length, String right) {
      return new Row(
          words(-AROUND, length + AROUND), words(-1, length + 1), sign(-1) + right + sign(length));
    }

    void replace(int length, String right) {
      node.replaceData(i, length, right);
    }
  }

  private String rare() {
    String sign;
    do {
      sign = RARE.substring(rare % RARE.length(), rare % RARE.length() + 1);
      rare++;
    } while (text.contains(sign));
    return sign;
  }

  RoundEdit changed(String... blocks) {
    At at = at(blocks);
    String sign = rare();
    return new RoundEdit(
        "changed in " + at.node().getParentNode().getNodeName(),
        List.of(at.row(1, sign)),
        List.of(sign),
        true,
        () -> at.replace(1, sign));
  }

  RoundEdit cut(String... blocks) {
    At at = at(blocks);
    String gone = at.words(0, 1);
    return new RoundEdit(
        "cut in " + at.node().getParentNode().getNodeName(),
        List.of(at.row(1, "")),
        List.of(gone),
        true,
        () -> at.replace(1, ""));
  }

  RoundEdit added(String... blocks) {
    At at = at(blocks);
    String sign = rare();
    return new RoundEdit(
        "added in " + at.node().getParentNode().getNodeName(),
        List.of(at.row(0, sign)),
        List.of(sign),
        true,
        () -> at.replace(0, sign));
  }

  RoundEdit sentence() {
    At at = at("p");
    String sign = rare();
    String words = "，添上的一句占去一行还多，是第" + sign + "种写法，到此为止，";
    return new RoundEdit(
        "sentence", List.of(at.row(0, words)), List.of(sign), true, () -> at.replace(0, words));
  }

  /** Two edits with so many signs between them; the second is asked for or not like any other. */
  List<RoundEdit> sideBySide(int between) {
    At at = at("p", "item");
    String one = rare();
    String other = rare();
    At there = new At(at.block(), at.node(), at.i() + 1 + between);
    return List.of(
        new RoundEdit(
            "one of two, " + between + " between",
            List.of(new Row(at.words(-AROUND, 6), at.words(0, 1), one)),
            List.of(one),
            true,
            () -> at.replace(1, one)),
        new RoundEdit(
            "other of two, " + between + " between",
            List.of(new Row(at.words(-AROUND, 6), there.words(0, 1), other)),
            List.of(other),
            true,
            () -> there.replace(1, other)));
  }

  /** A character that looks like another, or that does not show at all. */
  RoundEdit unseen(String sign) {
    At at = at("p", "item");
    String words = at.words(-1, 1);
    String code = String.format("U+%04X", sign.codePointAt(0));
    // A page has no character that prints nothing.
    boolean blank = sign.equals("\u3000");
    return new RoundEdit(
            "unseen " + code, List.of(), List.of(code), blank, () -> at.replace(0, sign))
        .named(words);
  }

  /** A radical for the character that looks like it. */
  RoundEdit radical() {
    for (int tries = 0; tries < 2_000; tries++) {
      At at = at("p", "item");
      int found = HANZI.indexOf(at.sign(0));
      if (found >= 0) {
        String sign = RADICALS.substring(found, found + 1);
        String code = String.format("U+%04X", sign.codePointAt(0));
        return RoundEdit.unasked("radical " + sign, List.of(code), () -> at.replace(1, sign));
      }
      taken.remove(at.block());
    }
    throw new IllegalStateException("no radical");
  }

  /** Bold characters: a form, no words. */
  RoundEdit bold() {
    At at = at("p");
    String words = at.words(0, 2);
    return RoundEdit.ofForm(
            "bold",
            List.of("黑体"),
            () -> {
              Text rest = at.node().splitText(at.i());
              rest.splitText(2);
              Element strong =
                  rest.getOwnerDocument().createElementNS("urn:kanyin:issue", "strong");
              rest.getParentNode().replaceChild(strong, rest);
              strong.appendChild(rest);
            })
        .named(words);
  }

  private At at(String... blocks) {
    List<Element> all = new ArrayList<>(folder.all(blocks));
    for (int tries = 0; tries < 4_000; tries++) {
      Element block = all.get(random.nextInt(all.size()));
      List<Text> texts = texts(block);
      if (isTaken(block) || texts.isEmpty()) {
        continue;
      }
      Text node = texts.get(random.nextInt(texts.size()));
      int n = node.getLength();
      int i = n < 3 ? 0 : 1 + random.nextInt(n - 2);
      if (i > 0 && isAmongHanzi(node.getData(), i) && isOnce(new At(block, node, i))) {
        taken.add(block);
        return new At(block, node, i);
      }
    }
    throw new IllegalStateException("no place in " + List.of(blocks));
  }

  private boolean isTaken(Element block) {
    return taken.stream()
        .anyMatch(
            t -> {
              int relation = block.compareDocumentPosition(t);
              int nested = Node.DOCUMENT_POSITION_CONTAINS | Node.DOCUMENT_POSITION_CONTAINED_BY;
              return t == block || (relation & nested) != 0;
            });
  }

  private boolean isOnce(At at) {
    String context = at.words(-AROUND, 1 + AROUND);
    return text.indexOf(context) == text.lastIndexOf(context)
        && at.sign(0) != at.sign(-1)
        && at.sign(0) != at.sign(1);
  }

  private static boolean isAmongHanzi(String data, int i) {
    int from = Math.max(0, i - 2);
    int to = Math.min(data.length(), i + AROUND + 1);
    return to - i > 1 && data.substring(from, to).chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FA5);
  }

  private static List<Text> texts(Element block) {
    List<Text> texts = new ArrayList<>();
    for (Node n = block.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text t && !t.getData().isBlank()) {
        texts.add(t);
      }
    }
    return texts;
  }
}
