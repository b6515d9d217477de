package org.kanyin.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.kanyin.cli.print.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code kanyin help}: what {@code --help} says, for those who ask in words. */
@Command(
    name = "help",
    customSynopsis = "kanyin help [命令]",
    header = "显示刊印或一个命令的说明。",
    footer = {"", "例：", "  kanyin help render"})
public final class HelpCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "命令", description = "哪个命令；不给时列出全部命令")
  private String command;

  @Mixin
  @SuppressWarnings("unused") // picocli looks at it
  private HelpOption help;

  public HelpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ParameterException {
    CommandLine program = spec.parent().commandLine();
    CommandLine asked = command == null ? program : program.getSubcommands().get(command);
    if (asked == null) {
      throw new UnmatchedArgumentException(program, List.of(command));
    }
    asked.usage(terminal.out());
    return ExitCode.DONE;
  }
}
