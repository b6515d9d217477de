package org.kanyin.compose.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules' parameters, each by the name that styles and {@code --set} use. Immutable.
 *
 * <p>Presets: {@code gb}, the standard (GB/T 15834, clreq), and {@code print-2023}, as a real issue
 * of 2023 was printed: every mark full width, lines filled one after another, one closing mark past
 * the margin, half-em figures.
 */
public final class Setting {
  private static final Setting GB =
      new Setting(Arrays.stream(Parameter.values()).mapToInt(p -> p.parse(p.gb)).toArray());
  private static final Setting PRINT_2023 =
      new Setting(Arrays.stream(Parameter.values()).mapToInt(p -> p.parse(p.print2023)).toArray());

  private final int[] values;

  private Setting(int[] values) {
    this.values = values;
  }

  /**
   * One parameter as the manual shows it.
   *
   * @param values what may be given
   * @param unit {@code em}, or empty for choices and costs
   * @param gb the default, which is preset {@code gb}
   * @param print2023 the value in preset {@code print-2023}
   * @param text one sentence in Chinese
   */
  public record Description(
      String name, String values, String unit, String gb, String print2023, String text) {}

  /** The names of all presets, the default first. */
  public static List<String> presets() {
    return List.of("gb", "print-2023");
  }

  /** {@code gb} or {@code print-2023}; anything else is an {@link IllegalArgumentException}. */
  public static Setting preset(String name) {
    return switch (name) {
      case "gb" -> GB;
      case "print-2023" -> PRINT_2023;
      default -> throw new IllegalArgumentException("没有名为“" + name + "”的排版方案，可用：gb、print-2023");
    };
  }

  /**
   * The same with one parameter changed.
   *
   * @throws IllegalArgumentException where the name or the value is unknown, saying which are known
   */
  public Setting with(String name, String value) {
    Parameter p =
        Parameter.named(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "没有名为“" + name + "”的排版参数，可用：" + String.join("、", names())));
    return with(p, p.parse(value));
  }

  public Setting with(Parameter p, int value) {
    int[] changed = values.clone();
    changed[p.ordinal()] = value;
    return new Setting(changed);
  }

  /** All parameter names, in the order of the manual. */
  public static List<String> names() {
    return Arrays.stream(Parameter.values()).map(Parameter::key).toList();
  }

  /** All parameters with what they mean, in the order of the manual. */
  public static List<Description> describe() {
    return Arrays.stream(Parameter.values())
        .map(
            p ->
                new Description(p.key(), p.values(" | "), p.unit().sign, p.gb, p.print2023, p.text))
        .toList();
  }

  /** The value as it would be given to {@link #with}. */
  public String get(String name) {
    Parameter p = Parameter.named(name).orElseThrow();
    int v = values[p.ordinal()];
    return switch (p.unit()) {
      case CHOICE -> p.choices.get(v);
      case EM, FONT_OR_EM -> v == Parameter.FONT ? "font" : String.valueOf(v / 1000.0);
      case COST -> String.valueOf(v);
    };
  }

  public int value(Parameter p) {
    return values[p.ordinal()];
  }

  /** Whether a choice stands at the given word. */
  public boolean is(Parameter p, String choice) {
    return p.choices.get(values[p.ordinal()]).equals(choice);
  }

  public boolean on(Parameter p) {
    return is(p, "on");
  }

  /** A width given in ems, in millipoints at this size. */
  public int em(Parameter p, int size) {
    return Math.round(values[p.ordinal()] * (size / 1000f));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Setting s && Arrays.equals(values, s.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return names().stream().map(n -> n + "=" + get(n)).collect(Collectors.joining(" "));
  }
}
