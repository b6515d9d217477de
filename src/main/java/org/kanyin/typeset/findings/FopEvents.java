package org.kanyin.typeset.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.apache.fop.fonts.FontTriplet;
import org.kanyin.base.Finding;
import org.kanyin.base.MessageTable;
import org.kanyin.base.Place;

/** FOP's events as findings. An event that is not expected is never passed over in silence. */
public final class FopEvents implements EventListener {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("viewportBPDOverflow", "T003"),
          Map.entry("viewportIPDOverflow", "T003"),
          Map.entry("regionOverflow", "T003"),
          Map.entry("staticRegionOverflow", "T003"),
          Map.entry("imageNotFound", "T004"),
          Map.entry("imageError", "T004"),
          Map.entry("imageIOError", "T004"),
          // Text of the manuscript has been checked before: what is left is a drawing's.
          Map.entry("glyphNotAvailable", "T004"),
          Map.entry("svgNotBuilt", "T004"),
          Map.entry("svgRenderingError", "T004"),
          Map.entry("layoutException", "T009"));

  /** What runs over by no more is the sum of rounded measures and is not seen, millipoints. */
  private static final int ROUNDING = 100;

  private static final MessageTable WORDS = MessageTable.of(FopEvents.class, "engine.tsv");

  private final List<Finding> findings = new ArrayList<>();

  @Override
  public void processEvent(Event event) {
    String id = event.getEventID();
    String key = id.substring(id.lastIndexOf('.') + 1);
    // A link's own words say where it leads; pictures have none.
    boolean linkWithoutAlternative =
        key.equals("altTextMissing")
            && String.valueOf(event.getParam("foElement")).endsWith("basic-link");
    if (event.getSeverity() == EventSeverity.INFO || linkWithoutAlternative || isRounding(event)) {
      return;
    }
    String said = EventFormatter.format(event, Locale.ROOT);
    if (key.equals("fontSubstituted")
        && event.getParam("requested") instanceof FontTriplet requested
        && event.getParam("effective") instanceof FontTriplet replacement) {
      substituted(requested, replacement, said);
      return;
    }
    String code = CODES.getOrDefault(key, "T008");
    Finding finding =
        code.equals("T003")
            ? TypesetFindings.finding(code, Place.NOWHERE, where(event), points(event))
            : TypesetFindings.finding(code, Place.NOWHERE, WORDS.or(key));
    findings.add(finding.withContext(said));
  }

  /** A role that has no face of a weight: said once, however often it is used. */
  private void substituted(FontTriplet requested, FontTriplet replacement, String said) {
    boolean same = requested.getName().equals(replacement.getName());
    String sentence =
        "字体角色“%s”没有字重 %d 的字，用了%s字重 %d 的"
            .formatted(
                requested.getName(),
                requested.getWeight(),
                same ? "" : "“" + replacement.getName() + "”",
                replacement.getWeight());
    Finding finding =
        TypesetFindings.finding("T008", Place.NOWHERE, sentence)
            .withSuggestion("请把那里的字重改成 " + replacement.getWeight() + "，或换一种字体角色。")
            .withContext(said);
    if (findings.stream().noneMatch(f -> f.message().equals(finding.message()))) {
      findings.add(finding);
    }
  }

  private static boolean isRounding(Event event) {
    return event.getParam("amount") instanceof Integer amount && amount <= ROUNDING;
  }

  private static String where(Event event) {
    Object page = event.getParam("page");
    return page == null ? "有一页" : "第 " + page + " 页";
  }

  /** How far it runs over, from millipoints. */
  private static String points(Event event) {
    return event.getParam("amount") instanceof Integer amount
        ? Double.toString(amount / 1000.0)
        : "若干";
  }

  /** What has been said so far, in FOP's order. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
