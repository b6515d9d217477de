package org.kanyin.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.kanyin.base.Length;
import org.kanyin.impose.model.BlankPages;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.ImposeRequest.MarkKind;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.impose.model.Scheme;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of {@code impose}'s options are written. */
final class ImposeValues {
  private static final Map<String, Supplier<Scheme>> SCHEMES =
      Map.ofEntries(
          Map.entry("saddle", Scheme::saddle),
          Map.entry("骑马订", Scheme::saddle),
          Map.entry("sewn", () -> Scheme.sewn(16)),
          Map.entry("锁线订", () -> Scheme.sewn(16)),
          Map.entry("sewn-8", () -> Scheme.sewn(8)),
          Map.entry("锁线订-8", () -> Scheme.sewn(8)),
          Map.entry("sewn-16", () -> Scheme.sewn(16)),
          Map.entry("锁线订-16", () -> Scheme.sewn(16)),
          Map.entry("sewn-32", () -> Scheme.sewn(32)),
          Map.entry("锁线订-32", () -> Scheme.sewn(32)),
          Map.entry("perfect", Scheme::perfect),
          Map.entry("胶订", Scheme::perfect),
          Map.entry("perfect-stack", Scheme::perfectStack),
          Map.entry("胶订-整叠", Scheme::perfectStack));

  private ImposeValues() {}

  private static TypeConversionException wrong(String text) {
    return new TypeConversionException(text);
  }

  private static String word(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static double number(String text, String pattern) {
    if (!text.matches(pattern)) {
      throw wrong(text);
    }
    return Double.parseDouble(text);
  }

  static final class OfScheme implements ITypeConverter<Scheme> {
    @Override
    public Scheme convert(String text) {
      Supplier<Scheme> scheme = SCHEMES.get(word(text));
      if (scheme == null) {
        throw wrong(text);
      }
      return scheme.get();
    }
  }

  /** Pages of a section, at least and at most. */
  record Section(int from, int to) {}

  static final class OfSection implements ITypeConverter<Section> {
    @Override
    public Section convert(String text) {
      if (!text.strip().matches("[1-9]\\d{0,3}(-[1-9]\\d{0,3})?")) {
        throw wrong(text);
      }
      String[] ends = text.strip().split("-");
      Section section =
          new Section(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
      if (section.to() < section.from()) {
        throw wrong(text);
      }
      return section;
    }
  }

  static final class OfCells implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return (int) number(text.strip(), "2|4|8|16");
    }
  }

  static final class OfCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return (int) number(text.strip(), "[1-9]\\d?");
    }
  }

  static final class OfSize implements ITypeConverter<PaperSize> {
    @Override
    public PaperSize convert(String text) {
      return PaperSize.parse(text).orElseThrow(() -> wrong(text));
    }
  }

  static final class OfScaling implements ITypeConverter<ImposeRequest.Scaling> {
    @Override
    public ImposeRequest.Scaling convert(String text) {
      if (word(text).equals("fit")) {
        return ImposeRequest.Scaling.FIT;
      }
      String figure = text.strip().replaceAll("[%％]$", "");
      return new ImposeRequest.Scaling(number(figure, "[1-9]\\d{0,2}(\\.\\d{1,3})?") / 100, false);
    }
  }

  static final class OfMillimetres implements ITypeConverter<Length> {
    @Override
    public Length convert(String text) {
      String figure = word(text).replaceAll("mm$", "");
      return Length.millimetres(number(figure, "\\d{1,3}(\\.\\d{1,3})?"));
    }
  }

  static final class OfBlanks implements ITypeConverter<BlankPages> {
    @Override
    public BlankPages convert(String text) {
      switch (word(text)) {
        case "before-back" -> {
          return BlankPages.BEFORE_BACK;
        }
        case "end" -> {
          return BlankPages.END;
        }
        case "start" -> {
          return BlankPages.START;
        }
        default -> {
          List<Integer> after = new ArrayList<>();
          for (String page : text.split("[,，]", -1)) {
            after.add((int) number(page.strip(), "\\d{1,4}"));
          }
          return new BlankPages(after);
        }
      }
    }
  }

  /** A choice of marks; one value, so that {@code all} can be one too. */
  record MarkList(Set<MarkKind> kinds) {
    static final MarkList NONE = new MarkList(Set.of());
  }

  static final class OfMarks implements ITypeConverter<MarkList> {
    @Override
    public MarkList convert(String text) {
      if (word(text).equals("all")) {
        return new MarkList(EnumSet.allOf(MarkKind.class));
      }
      Set<MarkKind> kinds = EnumSet.noneOf(MarkKind.class);
      for (String part : text.split("[,，]", -1)) {
        kinds.add(
            Arrays.stream(MarkKind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(word(part)))
                .findFirst()
                .orElseThrow(() -> wrong(text)));
      }
      return new MarkList(kinds);
    }
  }
}
