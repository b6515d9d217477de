package org.kanyin.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Pages as a user names them: {@code 3-5}, {@code 1,7}.
 *
 * @param sheets from 1, in the order given; empty for all
 */
record PageList(List<Integer> sheets) {
  static final PageList ALL = new PageList(List.of());
  private static final int MOST = 10_000;

  /** Reads the list, or lets picocli say that the value is wrong. */
  static final class Converter implements ITypeConverter<PageList> {
    @Override
    public PageList convert(String text) {
      List<Integer> sheets = new ArrayList<>();
      for (String part : text.split("[,，]", -1)) {
        if (!part.strip().matches("[1-9]\\d{0,3}(-[1-9]\\d{0,3})?")) {
          throw new TypeConversionException(text);
        }
        String[] ends = part.strip().split("-");
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        if (last < first || sheets.size() + last - first >= MOST) {
          throw new TypeConversionException(text);
        }
        for (int sheet = first; sheet <= last; sheet++) {
          sheets.add(sheet);
        }
      }
      return new PageList(List.copyOf(sheets));
    }
  }
}
