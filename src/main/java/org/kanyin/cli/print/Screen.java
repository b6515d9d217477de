package org.kanyin.cli.print;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * Who is at the other end of the streams.
 *
 * @param interactive whether somebody looks at standard error: then what is being done is said, and
 *     a last line counts what was found
 * @param coloured whether severities are in colour
 * @param keyboard where an answer can be read, if somebody can give one
 */
public record Screen(boolean interactive, boolean coloured, Optional<BufferedReader> keyboard) {
  /** Files, pipes, tests. */
  public static final Screen NONE = new Screen(false, false, Optional.empty());

  /** Set by the launcher, which can ask of each stream whether it is a terminal. */
  private static final String PROPERTY = "kanyin.terminal";

  /**
   * As the process was started. Colours are as picocli has them, who heeds NO_COLOR, CLICOLOR and
   * CLICOLOR_FORCE; without colours a terminal is still one.
   */
  public static Screen ofProcess() {
    Console console = System.console();
    boolean both = console != null && isTerminal(console);
    String said = System.getProperty(PROPERTY, "");
    boolean interactive = said.isEmpty() ? both : said.equals("true");
    boolean forced = !System.getenv().getOrDefault("CLICOLOR_FORCE", "0").equals("0");
    return new Screen(
        interactive,
        Ansi.AUTO.enabled() && (interactive || forced),
        both && interactive ? Optional.of(new BufferedReader(console.reader())) : Optional.empty());
  }

  /** From Java 22 on there is a console even where the streams are files; it says so itself. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true; // Before Java 22 a console is a terminal.
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next line that is typed; empty where nobody types or the input has ended. */
  Optional<String> line() {
    return keyboard.flatMap(
        k -> {
          try {
            return Optional.ofNullable(k.readLine());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
