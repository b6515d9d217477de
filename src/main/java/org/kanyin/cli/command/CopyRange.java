package org.kanyin.cli.command;

import java.util.List;
import java.util.stream.IntStream;
import org.kanyin.base.CopyNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Copies as a user names them: {@code 1-50}, {@code 7}.
 *
 * @param numbers in order; empty for none
 */
record CopyRange(List<Integer> numbers) {
  static final CopyRange NONE = new CopyRange(List.of());

  /** More copies than this are made in several files. */
  private static final int MOST = 1000;

  CopyRange {
    numbers = List.copyOf(numbers);
  }

  /** Reads the range, or lets picocli say that the value is wrong. */
  static final class Converter implements ITypeConverter<CopyRange> {
    @Override
    public CopyRange convert(String text) {
      if (!text.strip().matches("0*[1-9]\\d{0,5}([-－—~～]0*[1-9]\\d{0,5})?")) {
        throw new TypeConversionException(text);
      }
      String[] ends = text.strip().split("[-－—~～]");
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[ends.length - 1]);
      if (last < first || last - first >= MOST || last > CopyNumber.LARGEST) {
        throw new TypeConversionException(text);
      }
      return new CopyRange(IntStream.rangeClosed(first, last).boxed().toList());
    }
  }
}
