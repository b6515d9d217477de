package org.kanyin.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How a command explains itself, and under which headings. */
@Command(
    synopsisHeading = "用法：",
    parameterListHeading = "%n参数：%n",
    optionListHeading = "%n选项：%n",
    commandListHeading = "%n命令：%n")
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示这份说明")
  @SuppressWarnings("unused") // picocli looks at it
  private boolean help;
}
