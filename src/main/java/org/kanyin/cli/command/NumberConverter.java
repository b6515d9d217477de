package org.kanyin.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number of a range; anything else is a wrong value, said as such. */
abstract class NumberConverter implements ITypeConverter<Integer> {
  private final int least;
  private final int most;

  NumberConverter(int least, int most) {
    this.least = least;
    this.most = most;
  }

  @Override
  public Integer convert(String value) {
    if (value.matches("\\d{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new TypeConversionException(value);
  }

  /** Rounds of proofreading: two digits have room on the sheet. */
  static final class Round extends NumberConverter {
    Round() {
      super(1, 99);
    }
  }

  /** Pixels of a page. */
  static final class Tolerance extends NumberConverter {
    Tolerance() {
      super(0, 999_999_999);
    }
  }
}
