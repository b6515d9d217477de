package org.kanyin.cli.print;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** A script for PowerShell's {@code Register-ArgumentCompleter}; picocli writes none. */
public final class PowerShellCompletion {
  private static final String SCRIPT =
      """
      # 刊印的命令行补全
      Register-ArgumentCompleter -Native -CommandName kanyin, kanyin.cmd -ScriptBlock {
        param($wordToComplete, $commandAst, $cursorPosition)
        $options = @{
      %s
        }
        $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
        $command = if ($words.Count -gt 1 -and $options.ContainsKey($words[1])) { $words[1] } else { '' }
        if ($words.Count -le 1 -or ($words.Count -eq 2 -and $wordToComplete -ne '')) { $command = '' }
        $options[$command] | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
          [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
        }
      }\
      """;

  private PowerShellCompletion() {}

  /** The words after the program's name, by command; an empty one stands for none yet. */
  public static String of(CommandLine program) {
    Map<String, String> words = new TreeMap<>();
    words.put("", list(program.getSubcommands().keySet().stream().sorted()));
    program.getSubcommands().forEach((name, command) -> words.put(name, options(command)));
    return SCRIPT.formatted(
        words.entrySet().stream()
            .map(e -> "    '" + e.getKey() + "' = " + e.getValue())
            .collect(Collectors.joining("\n")));
  }

  private static String options(CommandLine command) {
    return list(
        command.getCommandSpec().options().stream().map(o -> o.longestName()).distinct().sorted());
  }

  private static String list(java.util.stream.Stream<String> words) {
    return words.map(w -> "'" + w + "'").collect(Collectors.joining(", ", "@(", ")"));
  }
}
