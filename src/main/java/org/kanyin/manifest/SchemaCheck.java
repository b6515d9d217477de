package org.kanyin.manifest;

import java.util.Locale;

/**
 * A file against the schema, every fault a finding of ours at its own place.
 *
 * <p>The judge reports the first fault of a parent's content and then keeps silent about it; so the
 * file is told again with the faults found so far mended, until nothing new comes.
 */
final class SchemaCheck {
  /** More rounds than a parent can sensibly have faults. */
  private static final int ROUNDS = 60;

  private final HouseSchema schema;
  private final Log log;

  SchemaCheck(HouseSchema schema, Log log) {
    this.schema = schema;
    this.log = log;
  }

  void check(Raw.Element root) {
    Vocabulary words = schema.vocabulary();
    strayText(root, words);
    Edits edits = new Edits();
    AttributeFaults attributes = new AttributeFaults(words, edits, log);
    ContentFaults content = new ContentFaults(words, edits, log);
    int before = -1;
    for (int round = 0; round < ROUNDS && edits.count() > before; round++) {
      before = edits.count();
      new SchemaPass(schema.handler(), edits, c -> hear(c, attributes, content)).run(root);
    }
  }

  private static void hear(
      SchemaPass.Complaint c, AttributeFaults attributes, ContentFaults content) {
    if (attributes.hear(c) || content.hear(c) || isEcho(c.key())) {
      return;
    }
    content.other(c);
  }

  /** Said once more, with the attribute's or the element's name, by the complaint after it. */
  private static boolean isEcho(String key) {
    return key.startsWith("cvc-datatype-valid")
        || key.startsWith("cvc-pattern-valid")
        || key.startsWith("cvc-enumeration-valid")
        || key.startsWith("cvc-minInclusive-valid")
        || key.startsWith("cvc-maxInclusive-valid")
        // Text and ids are looked at by our own checks, which know the character and all files.
        || key.startsWith("cvc-complex-type.2.3")
        || key.startsWith("cvc-complex-type.2.1")
        || key.startsWith("cvc-id");
  }

  /** Text where only elements, or nothing, may stand: the judge would not say at which character. */
  private void strayText(Raw.Element e, Vocabulary words) {
    boolean known = e.namespace().equals(Xml.NAMESPACE) && words.knows(e.name());
    for (Raw.Attribute a : e.attributes()) {
      if (a.namespace().equals(Xml.XSI) && !a.name().toLowerCase(Locale.ROOT).contains("schema")) {
        log.hinted("请删去。", "M037", e.file(), a.offset(), a.written(), e.name(), a.written());
      }
    }
    boolean empty = known && words.isEmpty(e.name());
    if (known && (empty || words.isElementsOnly(e.name()))) {
      for (Raw child : e.children()) {
        if (child instanceof Raw.Text t && !t.chars().isBlank()) {
          stray(e, t.chars().strip(), empty, words);
        } else if (empty && child instanceof Raw.Element c) {
          log.report("M042", e.file(), c.offset(), "<" + c.written(), e.name());
        }
      }
    }
    e.elements().forEach(c -> strayText(c, words));
  }

  private void stray(Raw.Element e, Chars text, boolean empty, Vocabulary words) {
    int at = text.offsets()[0];
    if (empty) {
      log.report("M042", e.file(), at, text.value(), e.name());
    } else {
      String inside = Hints.tags(words.children(e.name()));
      boolean block = words.children(e.name()).contains("p");
      String hint = block ? "请放进 <p>…</p> 里。" : "";
      log.hinted(hint, "M036", e.file(), at, text.value(), e.name(), inside);
    }
  }
}
