package org.kanyin.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong with a command line, in Chinese; picocli speaks English. */
final class UsageSentences {
  private UsageSentences() {}

  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing) {
      return missing.getMissing().isEmpty() ? "缺少命令" : missing(missing.getMissing());
    }
    ArgSpec argument = e.getArgSpec();
    if (e instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " 给了两次";
    }
    return argument == null ? "命令写得不对" : wrong(argument, e.getValue());
  }

  /** Where the help is; and before it, what may have been meant. */
  static String hint(ParameterException e) {
    List<String> near =
        e instanceof UnmatchedArgumentException u && isName(u) ? u.getSuggestions() : List.of();
    String meant =
        near.isEmpty()
            ? ""
            : "您是不是想写 " + near.stream().limit(3).collect(Collectors.joining("、")) + "？";
    return meant + "写法见 " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
  }

  private static boolean isName(UnmatchedArgumentException e) {
    return e.isUnknownOption() || isCommand(e);
  }

  private static boolean isCommand(UnmatchedArgumentException e) {
    return e.getCommandLine().getParent() == null;
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().get(0);
    if (first.startsWith("-")) {
      return "没有 " + first + " 这个选项";
    }
    return isCommand(e) ? "没有 " + first + " 这个命令" : "多出了 " + first;
  }

  private static String missing(List<ArgSpec> arguments) {
    ArgSpec first = arguments.get(0);
    return first instanceof OptionSpec option && !option.required()
        ? name(option) + " 后面缺少 " + option.paramLabel()
        : "缺少 " + arguments.stream().map(ArgSpec::paramLabel).collect(Collectors.joining("、"));
  }

  private static String wrong(ArgSpec argument, String value) {
    Object[] choices = argument.type().getEnumConstants();
    if (choices == null) {
      return name(argument) + " 后面要写 " + argument.paramLabel() + "，不能是“" + value + "”";
    }
    String known =
        Arrays.stream(choices)
            .map(c -> c.toString().toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.joining("、"));
    return name(argument) + " 不能是“" + value + "”，只能是 " + known;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.shortestName() : argument.paramLabel();
  }
}
