package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.StyleFacts;
import org.kanyin.check.Checker;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.Profile;
import org.kanyin.check.model.Verdict;
import org.kanyin.cli.print.RuleList;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.model.RenderRequest;
import picocli.CommandLine.Option;

/** The options that say what is checked, and by which style. */
final class CheckOptions {
  @Option(
      names = "--issue",
      paramLabel = "ISSUE.xml",
      description = "它的清单：给了就逐字核对，清单里认可过的（<?kanyin accept 代号?>）不再报")
  private Path issue;

  @Option(
      names = "--only",
      split = "[,，]",
      hideParamSyntax = true,
      paramLabel = "CODES",
      description = "只查这些代号，用逗号隔开")
  private Set<String> only = new LinkedHashSet<>();

  @Option(
      names = "--skip",
      split = "[,，]",
      hideParamSyntax = true,
      paramLabel = "CODES",
      description = "不查这些代号")
  private Set<String> skip = new LinkedHashSet<>();

  @Option(
      names = "--profile",
      paramLabel = "screen|print|press|permit",
      defaultValue = "print",
      description = "用途：screen 屏幕阅读；print 付印（默认）；press 送印厂，另查色版、出血、墨量；permit 付印，并查内部资料的法定事项")
  private Profile profile;

  @Option(names = "--style", paramLabel = "NAME|DIR", description = "排它用的样式，清单里写明的不必给；用来核对版面和颜色")
  private String style;

  @Option(names = "--set", paramLabel = "name=value", description = "排它时改过的参数，可以重复；用来核对版面和颜色")
  private Map<String, String> settings = new LinkedHashMap<>();

  Optional<Path> issue() {
    return Optional.ofNullable(issue);
  }

  List<Finding> unknown(Path pdf) {
    return RuleList.unknown(pdf, only, skip);
  }

  /** With what the issue's style says; where that cannot be had, the verdict says so. */
  Outcome<Verdict> check(Rooms rooms, PdfSource pdf, Optional<Issue> manuscript) {
    CheckRequest plain = CheckRequest.of(profile).withOnly(only).withSkip(skip);
    if (manuscript.isEmpty()) {
      return Checker.check(pdf, manuscript, plain);
    }
    RenderRequest wanted =
        RenderRequest.DEFAULT.withStyle(Optional.ofNullable(style)).withSettings(settings);
    Outcome<StyleFacts> known = rooms.style(manuscript.get(), wanted);
    Outcome<Verdict> checked =
        Checker.check(pdf, manuscript, plain.withStyle(known.value().orElseThrow()));
    return new Outcome<>(checked.value().map(v -> with(known.findings(), v)), checked.findings());
  }

  private static Verdict with(List<Finding> remarks, Verdict verdict) {
    List<Fault> faults = new ArrayList<>(verdict.faults());
    remarks.forEach(f -> faults.add(new Fault(f, 0, List.of())));
    return verdict.withFaults(faults);
  }
}
