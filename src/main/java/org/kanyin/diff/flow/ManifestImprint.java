package org.kanyin.diff.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.base.CopyNumber;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** What an issue says of itself: its cover, the head of its contents, the foot of its last page. */
final class ManifestImprint {
  private static final List<PartKind> COVER_ORDER =
      List.of(
          PartKind.CLASSIFICATION,
          PartKind.PERMIT,
          PartKind.NOTICE,
          PartKind.URGENCY,
          PartKind.NAME,
          PartKind.PUBLISHER);

  private final Issue issue;
  private final ManifestSigns signs;

  /** Whether the other round is a bulletin, with its head over the text of its first page. */
  private final boolean bulletin;

  ManifestImprint(Issue issue, ManifestSigns signs, Optional<PageStructure> other) {
    this.issue = issue;
    this.signs = signs;
    this.bulletin = other.map(o -> o.pages().get(0)).filter(ManifestImprint::hasHead).isPresent();
  }

  /** A bulletin's first page is numbered, what stands below its head may be contents only. */
  private static boolean hasHead(PageLayout first) {
    return !first.front().isEmpty()
        || (first.kind() == PageLayout.Kind.CONTENTS && first.page().label().matches("\\d+"));
  }

  /** What the style prints on the cover, or over the text of a bulletin's first page. */
  void cover() {
    Node.Element root = issue.root();
    root.element(PartKind.MASTHEAD)
        .ifPresent(
            m -> {
              marks(m);
              boolean drawn = m.element(PartKind.LOGO).isPresent();
              for (PartKind field : COVER_ORDER) {
                if (!(drawn && field == PartKind.NAME)) {
                  m.elements(field).forEach(e -> signs.block(Flow.COVER, e));
                }
              }
            });
    if (root.all(PartKind.PERMIT).findAny().isPresent()) {
      signs.open(Flow.COVER);
      signs.generated(Flow.COVER, root, "内部资料，免费交流");
    }
    signs.open(Flow.COVER);
    signs.generated(Flow.COVER, root, "第");
    signs.attribute(Flow.COVER, root, String.valueOf(issue.number()));
    signs.generated(Flow.COVER, root, "期");
    if (!bulletin) {
      // A bulletin's date says its year.
      signs.open(Flow.COVER);
      signs.attribute(Flow.COVER, root, String.valueOf(issue.year()));
      signs.generated(Flow.COVER, root, "年");
    }
    root.attribute("cumulative")
        .ifPresent(
            n -> {
              signs.open(Flow.COVER);
              signs.generated(Flow.COVER, root, "（总第" + n.strip() + "期）");
            });
    // Styles that print no date on the cover print it over the contents.
    signs.open(Flow.COVER);
    signs.generated(Flow.COVER, root, date());
  }

  /** What the masthead says in attributes. */
  private void marks(Node.Element masthead) {
    masthead
        .element(PartKind.COPIES)
        .flatMap(c -> c.attribute("from"))
        .ifPresent(
            from -> {
              signs.open(Flow.COVER);
              signs.attribute(
                  Flow.COVER, masthead, CopyNumber.printed(Integer.parseInt(from.strip())));
            });
    masthead
        .element(PartKind.SECRECY)
        .ifPresent(
            secrecy -> {
              signs.open(Flow.COVER);
              signs.attribute(Flow.COVER, secrecy, secrecy.attribute("level").orElse(""));
              secrecy
                  .attribute("period")
                  .ifPresent(
                      period -> {
                        signs.generated(Flow.COVER, secrecy, "★");
                        signs.attribute(Flow.COVER, secrecy, period);
                      });
            });
  }

  private String date() {
    return issue.date().getYear()
        + "年"
        + issue.date().getMonthValue()
        + "月"
        + issue.date().getDayOfMonth()
        + "日";
  }

  /** The title, date and numbers over the contents. */
  void contentsHead() {
    Node.Element root = issue.root();
    signs.generated(Flow.CONTENTS, root, "目录");
    signs.open(Flow.CONTENTS);
    signs.generated(
        Flow.CONTENTS, root, date() + "出版" + issue.year() + "年第" + issue.number() + "期");
    root.attribute("cumulative")
        .ifPresent(n -> signs.generated(Flow.CONTENTS, root, "（总第" + n.strip() + "期）"));
  }

  /** The foot of the last page. */
  void colophon(Node.Element c) {
    c.elements(BlockKind.QRCODE).forEach(signs::codeLabel);
    for (PartKind line :
        List.of(PartKind.WEBSITE, PartKind.ADDRESS, PartKind.EMAIL, PartKind.PHONE)) {
      for (Node.Element e : c.elements(line).toList()) {
        signs.open(Flow.BODY);
        e.attribute("label")
            .ifPresent(
                label -> {
                  signs.attribute(Flow.BODY, e, label);
                  signs.generated(Flow.BODY, e, label.matches(".*[ -~]$") ? ":" : "：");
                });
        signs.run(Flow.BODY, e);
      }
    }
    boolean several = c.element(PartKind.REPORT).or(() -> c.element(PartKind.COPY_TO)).isPresent();
    c.element(PartKind.REPORT).ifPresent(r -> labelled(r, "报："));
    c.element(PartKind.DISTRIBUTION).ifPresent(d -> labelled(d, several ? "送：" : "送发："));
    c.element(PartKind.COPY_TO).ifPresent(d -> labelled(d, "发："));
    Set<String> roles =
        c.elements(PartKind.STAFF)
            .map(s -> s.attribute("role").orElse(""))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String role : roles) {
      Stream<Node.Element> staff =
          c.elements(PartKind.STAFF).filter(s -> s.attribute("role").orElse("").equals(role));
      signs.open(Flow.BODY);
      signs.attribute(Flow.BODY, c, role);
      signs.generated(Flow.BODY, c, "：");
      staff.forEach(s -> signs.run(Flow.BODY, s));
    }
    c.element(PartKind.PRINTER).ifPresent(p -> labelled(p, "印刷："));
    c.element(PartKind.PRINT_RUN)
        .ifPresent(
            p -> {
              labelled(p, bulletin ? "（共印" : "印数：");
              signs.generated(Flow.BODY, p, bulletin ? afterRun(p) : "");
            });
  }

  private static String afterRun(Node.Element run) {
    return run.text().matches(".*\\d\\s*") ? "份）" : "）";
  }

  private void labelled(Node.Element e, String label) {
    signs.open(Flow.BODY);
    signs.generated(Flow.BODY, e, label);
    signs.run(Flow.BODY, e);
  }
}
