package org.kanyin.manifest.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlCharacters;

/** What the schema's validator says about elements and their order, in our words. */
final class ContentFaults {
  private static final Pattern EXPECTED = Pattern.compile("\"urn:kanyin:issue\":([\\w-]+)");

  private final SchemaVocabulary words;
  private final AssumedEdits edits;
  private final FindingLog log;

  ContentFaults(SchemaVocabulary words, AssumedEdits edits, FindingLog log) {
    this.words = words;
    this.edits = edits;
    this.log = log;
  }

  /** Whether the complaint was about content. */
  boolean hear(SchemaPass.Complaint c) {
    if (c.key().startsWith("cvc-complex-type.2.4")) {
      // The validator tells "unexpected" at a start tag and "incomplete" at an end tag (2.4.b,
      // 2.4.i).
      if (c.key().endsWith(".b") || c.key().endsWith(".i")) {
        incomplete(c.element(), expected(c.words()));
      } else {
        unexpected(c.element());
      }
      return true;
    }
    switch (c.key()) {
      case "cvc-type.3.1.2", "cvc-type.3.1.3", "cvc-complex-type.2.2" -> textOnly(c.element());
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A complaint we have no sentence for: the place is right, the sentence general. */
  void other(SchemaPass.Complaint c) {
    SourceNode.Element e = c.element();
    log.report("M049", e.file(), e.offset(), "<" + e.written(), e.written());
  }

  private static Set<String> expected(String message) {
    Set<String> out = new LinkedHashSet<>();
    Matcher m = EXPECTED.matcher(message.substring(Math.max(0, message.indexOf('.'))));
    while (m.find()) {
      out.add(m.group(1));
    }
    return out;
  }

  /** Whether the schema could say anything but no: by namespace, name and parent alone. */
  boolean isStranger(SourceNode.Element x) {
    return !x.namespace().equals(XmlCharacters.NAMESPACE)
        || words.type(edits.name(x.parent())).child(x.name()).isEmpty();
  }

  /** Says what is wrong with an element the schema does not want where it stands. */
  void unexpected(SourceNode.Element x) {
    SourceNode.Element p = x.parent();
    String parent = edits.name(p);
    if (!x.namespace().equals(XmlCharacters.NAMESPACE)) {
      report("M043", x, "", x.written());
      edits.skip(x);
    } else if (words.type(parent).child(edits.name(x)).isPresent()) {
      misplaced(x, p);
    } else if (words.knows(x.name()) && !SchemaHints.isLook(x.name())) {
      report("M033", x, where(x.name()), x.name(), parent);
      edits.skip(x);
    } else {
      unknown(x, parent);
    }
  }

  private void unknown(SourceNode.Element x, String parent) {
    Optional<String> meant = SchemaHints.nearest(x.name(), words.children(parent));
    String hint =
        meant
            .map(m -> "您是不是想写 <" + m + ">？")
            .or(() -> SchemaHints.look(x.name()))
            .orElseGet(
                () -> "<" + parent + "> 里可以写 " + SchemaHints.tags(words.children(parent)) + "。");
    report("M032", x, hint, x.name());
    meant.ifPresentOrElse(m -> edits.rename(x, m), () -> edits.skip(x));
  }

  private String where(String element) {
    List<String> parents = words.parents(element);
    return parents.isEmpty()
        ? "<" + element + "> 只能是文件最外层的元素。"
        : "它应写在 " + SchemaHints.tags(parents) + (parents.size() > 8 ? "里。" : " 里。");
  }

  /** Allowed in this parent, but not here: something is missing before it, or it comes too late. */
  private void misplaced(SourceNode.Element x, SourceNode.Element p) {
    SchemaVocabulary.TypeDef type = words.type(edits.name(p));
    SchemaVocabulary.ChildDef def = type.child(edits.name(x)).orElseThrow();
    for (SchemaVocabulary.ChildDef wanted : type.children()) {
      boolean there =
          p.elements().anyMatch(s -> edits.name(s).equals(wanted.name()) && !edits.isSkipped(s));
      if (wanted.required() && wanted.turn() < def.turn() && !there) {
        missing(p, Set.of(wanted.name()));
        edits.insertBefore(x, wanted.name());
        return;
      } else if (wanted.required() && wanted.turn() < def.turn() && !stands(p, x, wanted)) {
        report("M077", x, "", x.name(), wanted.name());
        edits.skip(x);
        return;
      }
    }
    for (SourceNode.Element s : p.elements().takeWhile(s -> s != x).toList()) {
      Optional<SchemaVocabulary.ChildDef> before = type.child(edits.name(s));
      if (edits.isSkipped(s) || before.isEmpty()) {
        continue;
      }
      if (before.get().turn() > def.turn()) {
        report("M044", x, "", x.name(), s.name(), p.file().line(s.offset()));
        edits.skip(x);
        return;
      }
      if (s.name().equals(x.name()) && !def.repeated()) {
        report("M034", x, "", x.name(), p.name(), p.file().line(s.offset()));
        edits.skip(x);
        return;
      }
    }
    if (p.is(PartKind.ISSUE)
        && p.elements().takeWhile(s -> s != x).noneMatch(ContentFaults::isContent)) {
      beforeContent(x, p);
    } else {
      report("M046", x, "", x.name(), p.name());
    }
    edits.skip(x);
  }

  /** Nothing stands between the masthead and x. */
  private void beforeContent(SourceNode.Element x, SourceNode.Element issue) {
    issue
        .elements()
        .filter(ContentFaults::isContent)
        .findFirst()
        .ifPresentOrElse(
            content -> report("M077", x, "", x.name(), content.name()),
            () -> report("M047", issue, ""));
  }

  private static boolean isContent(SourceNode.Element e) {
    return e.is(PartKind.SECTION) || e.is(PartKind.ARTICLE) || e.is(PartKind.PLATE);
  }

  /** Whether what is wanted stands before x. */
  private boolean stands(
      SourceNode.Element p, SourceNode.Element x, SchemaVocabulary.ChildDef wanted) {
    return p.elements().takeWhile(s -> s != x).anyMatch(s -> edits.name(s).equals(wanted.name()));
  }

  private void incomplete(SourceNode.Element p, Set<String> expected) {
    Set<String> wanted = new LinkedHashSet<>();
    for (SchemaVocabulary.ChildDef child : words.type(edits.name(p)).children()) {
      if (child.required() && p.elements().noneMatch(e -> e.name().equals(child.name()))) {
        wanted.add(child.name());
      }
    }
    wanted.retainAll(expected);
    boolean bareText =
        p.children().stream().anyMatch(c -> c instanceof SourceNode.Text t && !t.chars().isBlank());
    if (bareText && expected.contains(BlockKind.P.tag())) {
      return; // Said already: the text lacks its p.
    }
    missing(p, wanted.isEmpty() ? expected : wanted);
  }

  private void missing(SourceNode.Element p, Set<String> wanted) {
    String name = edits.name(p);
    if (name.equals(PartKind.SECTION.tag())) {
      report("M057", p, "");
    } else if (name.equals(PartKind.ISSUE.tag())) {
      report("M047", p, "");
    } else if (name.equals(PartKind.ARTICLE.tag()) && wanted.contains(BlockKind.P.tag())) {
      report("M048", p, "");
    } else {
      report("M035", p, "", name, SchemaHints.tags(wanted).replace("、", " 或 "));
    }
  }

  /** Elements in text-only content, or no text. */
  private void textOnly(SourceNode.Element e) {
    Optional<SourceNode.Element> inner = e.elements().findFirst();
    if (inner.isPresent()) {
      report("M056", inner.get(), "", e.name());
    } else {
      report("M067", e, "", e.name());
    }
  }

  private void report(String code, SourceNode.Element at, String hint, Object... arguments) {
    log.hinted(hint, code, at.file(), at.offset(), "<" + at.written(), arguments);
  }
}
