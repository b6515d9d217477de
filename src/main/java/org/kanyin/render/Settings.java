package org.kanyin.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.base.Spelling;
import org.kanyin.manifest.Issue;
import org.kanyin.style.Style;
import org.kanyin.typeset.Typesetter;

/**
 * {@code --set} sorted out: what the style takes itself and what it passes on to composition.
 *
 * @param parameters of the style
 * @param composition single composition settings
 * @param findings names that neither knows
 */
record Settings(
    Map<String, String> parameters, Map<String, String> composition, List<Finding> findings) {

  static Settings of(Issue issue, Options options, Style style, Catalogue catalogue) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Map<String, String> composition = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    issue.composition().ifPresent(preset -> parameters.put("composition", preset));
    parameters.put("pinned", Boolean.toString(isPinned(issue, options.pagination())));
    options
        .settings()
        .forEach(
            (name, value) -> {
              if (Typesetter.settingNames().contains(name)) {
                composition.put(name, value);
              } else if (style.parameterNames().contains(name)) {
                parameters.put(name, value);
              } else {
                findings.add(unknown(name, style, catalogue));
              }
            });
    return new Settings(parameters, composition, findings);
  }

  private static boolean isPinned(Issue issue, Options.Pagination pagination) {
    return switch (pagination) {
      case FREE -> false;
      case PINNED -> true;
      case AUTO -> issue.root().descendants().anyMatch(e -> e.name().equals("pb"));
    };
  }

  private static Finding unknown(String name, Style style, Catalogue catalogue) {
    List<String> known = new ArrayList<>(style.parameterNames());
    known.addAll(Typesetter.settingNames());
    Finding finding = catalogue.finding("R001", Place.NOWHERE, name).withText(name);
    return Spelling.nearest(name, known)
        .map(meant -> finding.withSuggestion("您是不是想写 " + meant + "？"))
        .orElse(finding);
  }
}
