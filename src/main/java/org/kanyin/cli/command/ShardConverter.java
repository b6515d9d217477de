package org.kanyin.cli.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.batch.model.Shard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 2/4}: the second of four parts. */
final class ShardConverter implements ITypeConverter<Shard> {
  private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  @Override
  public Shard convert(String value) {
    Matcher m = SHARD.matcher(value);
    if (!m.matches()) {
      throw new TypeConversionException(value);
    }
    try {
      return new Shard(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(value);
    }
  }
}
