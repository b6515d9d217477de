package org.kanyin.manifest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.manifest.model.IssueText;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.TextBlock;

/** Findings and normalised documents as a reader of case files wants to see them. */
final class Printed {
  private Printed() {}

  /** As the command prints them, and under each what it quotes and suggests. */
  static String findings(List<Finding> findings) {
    return findings.stream().map(Printed::finding).collect(Collectors.joining("\n"));
  }

  private static String finding(Finding f) {
    String line = f.place() + ": " + f.severity().label() + "[" + f.code() + "]: " + f.message();
    String text = f.text().isEmpty() ? "" : "「" + visible(f.text()) + "」";
    String hint = f.suggestion().isEmpty() ? "" : "→ " + f.suggestion();
    String more = (text + " " + hint).strip();
    return more.isEmpty() ? line : line + "\n    " + more;
  }

  /** One element a line, text in 「」, ids in front. */
  static String tree(Node.Element e) {
    StringBuilder out = new StringBuilder();
    tree(e, "", out);
    return out.toString();
  }

  private static void tree(Node.Element e, String indent, StringBuilder out) {
    out.append(indent).append(e.name()).append(" #").append(e.id());
    for (Map.Entry<String, String> a : e.attributes().entrySet()) {
      out.append(' ').append(a.getKey()).append('=').append(a.getValue());
    }
    out.append('\n');
    for (Node child : e.children()) {
      if (child instanceof Node.Text t) {
        out.append(indent).append("  「").append(visible(t.value())).append("」\n");
      } else {
        tree((Node.Element) child, indent + "  ", out);
      }
    }
  }

  /** One block a line: where it begins, how it is read, where it is written, what it says. */
  static String text(IssueText text) {
    return text.blocks().stream().map(Printed::block).collect(Collectors.joining("\n"));
  }

  private static String block(TextBlock b) {
    StringBuilder said = new StringBuilder();
    for (TextBlock.Piece piece : b.pieces()) {
      if (piece instanceof TextBlock.Piece.Characters c) {
        said.append(c.shifted() ? "^" : "").append(c.run().value());
      } else if (piece instanceof TextBlock.Piece.NoteCall n) {
        said.append('〔').append(n.note().id()).append('〕');
      } else {
        said.append(piece instanceof TextBlock.Piece.LineBreak ? '↵' : '‖');
      }
    }
    String of = b.article().map(a -> " of " + a).orElse("");
    String where = b.element().place().line() + ":" + b.element().place().column();
    String what = b.part() + of + " " + b.kind() + " #" + b.id() + " " + where;
    return b.start() + " " + what + "「" + visible(said.toString()) + "」";
  }

  private static String visible(String s) {
    return s.replace("\u00A0", "⍽").replace("\u3000", "□").replace("\n", "⏎").replace("\t", "⇥");
  }
}
