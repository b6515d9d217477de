package org.kanyin.desk.http;

import java.util.Map;
import java.util.function.Function;

/**
 * What a server answers.
 *
 * @param reading by the first word of an address, what is answered to the rest of it
 * @param acting by the only word of an address, what is answered to the JSON sent there
 * @param keeping what is answered to a file that is dropped on the page
 */
public record Routes(
    Map<String, Function<String, Answer>> reading,
    Map<String, Function<String, Answer>> acting,
    Keeping keeping) {
  public Routes {
    reading = Map.copyOf(reading);
    acting = Map.copyOf(acting);
  }

  /** Takes a file by the name it had. */
  @FunctionalInterface
  public interface Keeping {
    Answer keep(String name, byte[] bytes);
  }
}
