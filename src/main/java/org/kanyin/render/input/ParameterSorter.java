package org.kanyin.render.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.base.SpellingSuggestion;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.model.RenderFindings;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.style.Style;
import org.kanyin.typeset.Typesetter;

/**
 * {@code --set} sorted out: what the style takes itself and what it passes on to composition.
 *
 * @param parameters of the style
 * @param composition single composition settings
 * @param findings names that neither knows
 */
public record ParameterSorter(
    Map<String, String> parameters, Map<String, String> composition, List<Finding> findings) {

  private static final String PRESET = "composition";

  static ParameterSorter of(Issue issue, RenderRequest options, Style style) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Map<String, String> composition = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    issue.composition().ifPresent(preset -> parameters.put(PRESET, preset));
    parameters.put("pinned", Boolean.toString(isPinned(issue, options.pagination())));
    options
        .settings()
        .forEach(
            (name, value) -> {
              if (Typesetter.settingNames().contains(name)) {
                composition.put(name, value);
                Typesetter.wanted(name, value)
                    .map(
                        wanted ->
                            RenderFindings.finding("R004", Place.NOWHERE, name, value, wanted))
                    .ifPresent(f -> findings.add(f.withText(name + "=" + value)));
              } else if (style.parameterNames().contains(name)) {
                parameters.put(name, value);
              } else {
                findings.add(unknown(name, style));
              }
            });
    findings.addAll(presetFaults(issue, options, parameters.get(PRESET)));
    findings.addAll(tableFaults(style));
    findings.addAll(style.check(parameters));
    return new ParameterSorter(parameters, composition, findings);
  }

  /** The same with one of the style's parameters set. */
  ParameterSorter with(String parameter, String value) {
    Map<String, String> with = new LinkedHashMap<>(parameters);
    with.put(parameter, value);
    return new ParameterSorter(with, composition, findings);
  }

  private static List<Finding> presetFaults(Issue issue, RenderRequest options, String preset) {
    if (preset == null || Typesetter.presetNames().contains(preset)) {
      return List.of();
    }
    Place place = options.settings().containsKey(PRESET) ? Place.NOWHERE : issue.root().place();
    String known = String.join("、", Typesetter.presetNames());
    return List.of(RenderFindings.finding("R005", place, preset, known).withText(preset));
  }

  /** The style's own table of composition may name what there is, and no other. */
  private static List<Finding> tableFaults(Style style) {
    List<Finding> findings = new ArrayList<>();
    style
        .presets()
        .forEach(
            (preset, values) -> {
              if (!Typesetter.presetNames().contains(preset)) {
                findings.add(RenderFindings.finding("R023", Place.NOWHERE, preset));
              }
              values.forEach(
                  (name, value) -> {
                    if (!Typesetter.settingNames().contains(name)
                        || Typesetter.wanted(name, value).isPresent()) {
                      String said = name + " " + value;
                      findings.add(
                          RenderFindings.finding("R023", Place.NOWHERE, said).withText(said));
                    }
                  });
            });
    return findings;
  }

  /** Whether the page ends of the manuscript count. */
  public static boolean isPinned(Issue issue, RenderRequest.Pagination pagination) {
    return switch (pagination) {
      case FREE -> false;
      case PINNED -> true;
      case AUTO -> issue.root().descendants().anyMatch(e -> e.is(InlineKind.PB));
    };
  }

  private static Finding unknown(String name, Style style) {
    List<String> known = new ArrayList<>(style.parameterNames());
    known.addAll(Typesetter.settingNames());
    List<String> near = SpellingSuggestion.near(name, known);
    String hint =
        near.isEmpty()
            ? "样式的参数见样式文件夹里的 parameters.xsl，排字规则的参数见手册。"
            : "您是不是想写 " + String.join("、", near) + "？";
    return RenderFindings.finding("R001", Place.NOWHERE, name, hint).withText(name);
  }
}
