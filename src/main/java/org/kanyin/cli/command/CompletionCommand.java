package org.kanyin.cli.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.kanyin.cli.print.PowerShellCompletion;
import org.kanyin.cli.print.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kanyin completion}: a script with which a shell completes our commands and options. */
@Command(
    name = "completion",
    customSynopsis = "kanyin completion bash|zsh|powershell",
    header = "输出命令行补全的脚本：按 Tab 补出命令和选项。",
    footer = {
      "",
      "例：",
      "  source <(kanyin completion bash)                                # 写进 ~/.bashrc 或 ~/.zshrc",
      "  kanyin completion powershell | Out-String | Invoke-Expression   # 写进 $PROFILE"
    })
public final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  /** The shells that can be helped; zsh takes the script of bash through bashcompinit. */
  enum Shell {
    BASH,
    ZSH,
    POWERSHELL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "bash|zsh|powershell", description = "哪一种命令行")
  private Shell shell;

  @Mixin
  @SuppressWarnings("unused") // picocli looks at it
  private HelpOption help;

  public CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandLine program = spec.parent().commandLine();
    terminal.print(
        switch (shell) {
          case BASH, ZSH -> AutoComplete.bash("kanyin", program).strip();
          case POWERSHELL -> PowerShellCompletion.of(program);
        });
    return ExitCode.DONE;
  }
}
