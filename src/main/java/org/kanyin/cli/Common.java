package org.kanyin.cli;

import picocli.CommandLine.Option;

/** What every command takes. */
final class Common {
  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "问题的输出格式：text（默认，写到标准错误）或 json（写到标准输出）")
  private Terminal.Format format;

  @Option(names = "--quiet", description = "不报进度，只报问题")
  private boolean quiet;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示这份说明")
  private boolean help;

  Terminal.Format format() {
    return format;
  }

  boolean quiet() {
    return quiet;
  }
}
