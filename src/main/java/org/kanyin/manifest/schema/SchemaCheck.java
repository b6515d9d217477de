package org.kanyin.manifest.schema;

import java.util.Locale;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.MappedText;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.WideTag;
import org.kanyin.manifest.parse.XmlCharacters;

/**
 * A file against the schema, every fault a finding of ours at its own place.
 *
 * <p>The validator reports the first fault of a parent's content and then no more of it; so the
 * file is validated again with the faults found so far repaired, until nothing new comes.
 */
public final class SchemaCheck {
  /** More rounds than a parent can sensibly have faults. */
  private static final int ROUNDS = 60;

  private final HouseSchema schema;
  private final FindingLog log;

  public SchemaCheck(HouseSchema schema, FindingLog log) {
    this.schema = schema;
    this.log = log;
  }

  public void check(SourceNode.Element root) {
    SchemaVocabulary words = schema.vocabulary();
    AssumedEdits edits = new AssumedEdits();
    AttributeFaults attributes = new AttributeFaults(words, edits, log);
    ContentFaults content = new ContentFaults(words, edits, log);
    walk(root, words, edits, content);
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

  /**
   * What needs no validator: strangers, text where none may stand or where some must, the schema
   * instance's attributes.
   */
  private void walk(
      SourceNode.Element e, SchemaVocabulary words, AssumedEdits edits, ContentFaults content) {
    String name = edits.name(e);
    instanceAttributes(e);
    if (e.kind().filter(k -> k.content() == ElementKind.Content.LINES).isPresent()
        && !e.hasText()) {
      log.report("M067", e.file(), e.offset(), "<" + e.written(), name);
    }
    boolean empty = words.isEmpty(name);
    boolean textOnly = words.type(name).simple();
    if (empty || words.isElementsOnly(name)) {
      for (SourceNode child : e.children()) {
        if (child instanceof SourceNode.Text t && !t.chars().isBlank()) {
          stray(e, name, t.chars().strip(), empty, words);
        } else if (empty && child instanceof SourceNode.Element c) {
          log.report("M042", e.file(), c.offset(), "<" + c.written(), name);
        }
      }
    }
    for (SourceNode.Element c : e.elements().toList()) {
      if (empty || textOnly) {
        continue; // Said of the parent.
      }
      if (content.isStranger(c)) {
        content.unexpected(c);
      }
      if (!edits.isSkipped(c)) {
        walk(c, words, edits, content);
      }
    }
  }

  private void instanceAttributes(SourceNode.Element e) {
    for (SourceNode.Attribute a : e.attributes()) {
      if (a.namespace().equals(XmlCharacters.XSI)
          && !a.name().toLowerCase(Locale.ROOT).contains("schema")) {
        log.hinted("请删去。", "M037", e.file(), a.offset(), a.written(), e.name(), a.written());
      }
    }
  }

  private void stray(
      SourceNode.Element e, String name, MappedText text, boolean empty, SchemaVocabulary words) {
    int at = text.offsets()[0];
    if (empty) {
      log.report("M042", e.file(), at, text.value(), name);
    } else if (WideTag.first(text.value()).isPresent()) {
      WideTag tag = WideTag.first(text.value()).get();
      log.report(
          "M132", e.file(), text.offsets()[tag.start()], tag.text(), tag.text(), tag.meant());
    } else {
      String inside = SchemaHints.tags(words.children(name));
      boolean block = words.children(name).contains(BlockKind.P.tag());
      String hint = block ? "请放进 <p>…</p> 里。" : "";
      log.hinted(hint, "M036", e.file(), at, text.value(), name, inside);
    }
  }
}
