package org.kanyin.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong with a command line, in Chinese; picocli speaks English. */
final class UsageSentences {
  private UsageSentences() {}

  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return "不认识 " + String.join("、", unmatched.getUnmatched());
    }
    if (e instanceof MissingParameterException missing) {
      return "缺少 "
          + String.join(
              "、", missing.getMissing().stream().map(a -> a.paramLabel()).distinct().toList());
    }
    if (e instanceof OverwrittenOptionException) {
      return "同一个选项给了两次";
    }
    if (e.getArgSpec() != null) {
      return e.getArgSpec().paramLabel() + " 的值不对：" + e.getValue();
    }
    return "命令写得不对";
  }
}
