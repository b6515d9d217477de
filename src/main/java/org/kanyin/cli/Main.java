package org.kanyin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.kanyin.base.ControlCharacters;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.base.ProcessSettings;
import org.kanyin.base.Workspace;
import org.kanyin.cli.command.BatchCommand;
import org.kanyin.cli.command.CheckCommand;
import org.kanyin.cli.command.CompletionCommand;
import org.kanyin.cli.command.DeskCommand;
import org.kanyin.cli.command.DiffCommand;
import org.kanyin.cli.command.ExitCode;
import org.kanyin.cli.command.ExtractCommand;
import org.kanyin.cli.command.FontsCommand;
import org.kanyin.cli.command.HelpCommand;
import org.kanyin.cli.command.ImportCommand;
import org.kanyin.cli.command.ImposeCommand;
import org.kanyin.cli.command.LintCommand;
import org.kanyin.cli.command.NewCommand;
import org.kanyin.cli.command.PinCommand;
import org.kanyin.cli.command.ProofCommand;
import org.kanyin.cli.command.RenderCommand;
import org.kanyin.cli.command.Rooms;
import org.kanyin.cli.command.ValidateCommand;
import org.kanyin.cli.print.CommandFindings;
import org.kanyin.cli.print.Screen;
import org.kanyin.cli.print.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** {@code kanyin}: hands each subcommand the rooms and the terminal. */
@Command(
    name = "kanyin",
    versionProvider = ProgramVersion.class,
    header = "刊印：内部刊物的排印。",
    customSynopsis = "kanyin 命令 [选项] …",
    synopsisHeading = "用法：",
    optionListHeading = "%n选项：%n",
    commandListHeading = "%n命令：%n",
    footer = {
      "",
      "每个命令的写法：kanyin 命令 --help",
      "",
      "例：",
      "  kanyin new 2023-18",
      "  kanyin render 2023-18/issue.xml"
    })
public final class Main {
  private static final int WIDTH = 90;

  /** What is said of a command that takes its time; {@code batch} has bars of its own. */
  private static final Map<String, String> DOING =
      Map.ofEntries(
          Map.entry("import", "正在读稿件……"),
          Map.entry("validate", "正在检查清单……"),
          Map.entry("lint", "正在校对文字……"),
          Map.entry("render", "正在排印……"),
          Map.entry("pin", "正在排印，记下页末……"),
          Map.entry("check", "正在检查 PDF……"),
          Map.entry("proof", "正在打校样……"),
          Map.entry("diff", "正在比较两稿……"),
          Map.entry("impose", "正在拼版……"),
          Map.entry("fonts", "正在查看字体……"),
          Map.entry("extract", "正在取回稿件……"));

  /** Commands that need the house style. */
  private static final Set<String> RENDER = Set.of("validate", "render", "pin", "proof");

  /** Commands that tell what others there are. */
  private static final Set<String> SPEAK_OF_OTHERS = Set.of("help", "completion");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示这份说明")
  @SuppressWarnings("unused") // picocli looks at it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "显示版本")
  @SuppressWarnings("unused") // picocli looks at it
  private boolean version;

  private Main() {}

  public static void main(String[] arguments) {
    ProcessSettings.settle();
    Rooms rooms = new Rooms(home());
    if (rendersAnIssue(arguments)) {
      rooms.beginRenderer();
    }
    System.exit(run(arguments, rooms, systemTerminal()));
  }

  /** Most likely: a mistake in the command line is met after this. */
  private static boolean rendersAnIssue(String[] arguments) {
    List<String> words = List.of(arguments);
    return !words.isEmpty()
        && RENDER.contains(words.get(0))
        && !words.contains("--help")
        && !words.contains("-h");
  }

  /** The launcher says where it stands; a run from the IDE stands in the checkout. */
  static Workspace home() {
    return new Workspace(Path.of(System.getProperty("kanyin.home", ".")));
  }

  /** UTF-8 whatever the locale says: findings are Chinese under {@code LC_ALL=C} too. */
  private static Terminal systemTerminal() {
    return new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), Screen.ofProcess());
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /** Runs a command line and returns its exit code. */
  static int run(String[] arguments, Rooms rooms, Terminal terminal) {
    CommandLine line = new CommandLine(new Main());
    commands(rooms, terminal, arguments).forEach(c -> line.addSubcommand(c.get()));
    line.setCaseInsensitiveEnumValuesAllowed(true)
        // A file may be called @1.xml; arguments are never read from files.
        .setExpandAtFiles(false)
        .setUsageHelpWidth(WIDTH)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setParameterExceptionHandler((e, args) -> usage(e, arguments, terminal))
        .setExecutionStrategy(parsed -> execute(parsed, terminal))
        .setExecutionExceptionHandler((e, l, parsed) -> fault(e, arguments, terminal));
    try {
      return arguments.length == 0 ? help(line, terminal) : line.execute(arguments);
    } catch (OutOfMemoryError e) {
      return end(
          CommandFindings.finding("C006", Place.NOWHERE), ExitCode.FOUND, arguments, terminal);
    } catch (Error e) {
      // What a library throws where something of its own is missing is an error to Java.
      return fault(e, arguments, terminal);
    }
  }

  /**
   * The command that is called for, or all where help or a mistake may speak of them: picocli looks
   * through every class that it is given.
   */
  private static Collection<Supplier<Object>> commands(
      Rooms rooms, Terminal terminal, String[] arguments) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("new", () -> new NewCommand(terminal));
    all.put("validate", () -> new ValidateCommand(rooms, terminal));
    all.put("lint", () -> new LintCommand(rooms, terminal));
    all.put("import", () -> new ImportCommand(terminal));
    all.put("render", () -> new RenderCommand(rooms, terminal));
    all.put("desk", () -> new DeskCommand(rooms, terminal));
    all.put("pin", () -> new PinCommand(rooms, terminal));
    all.put("check", () -> new CheckCommand(rooms, terminal));
    all.put("proof", () -> new ProofCommand(rooms, terminal));
    all.put("diff", () -> new DiffCommand(rooms, terminal));
    all.put("batch", () -> new BatchCommand(rooms, terminal));
    all.put("impose", () -> new ImposeCommand(rooms, terminal));
    all.put("fonts", () -> new FontsCommand(rooms, terminal));
    all.put("extract", () -> new ExtractCommand(terminal));
    all.put("completion", () -> new CompletionCommand(terminal));
    all.put("help", () -> new HelpCommand(terminal));
    String first = arguments.length == 0 ? "" : arguments[0];
    boolean alone = all.containsKey(first) && !SPEAK_OF_OTHERS.contains(first);
    return alone ? List.of(all.get(first)) : all.values();
  }

  private static int execute(ParseResult parsed, Terminal terminal) {
    ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    String doing = DOING.get(last.commandSpec().name());
    if (doing != null) {
      terminal.activity().begin(doing);
    }
    try {
      return new RunLast().execute(parsed);
    } finally {
      terminal.activity().end();
    }
  }

  private static int help(CommandLine line, Terminal terminal) {
    line.usage(terminal.err());
    return ExitCode.USAGE;
  }

  private static int usage(ParameterException e, String[] arguments, Terminal terminal) {
    String sentence = UsageSentences.of(e);
    String hint = UsageSentences.hint(e);
    Finding wrong = CommandFindings.finding("C003", Place.NOWHERE, sentence, hint);
    return end(wrong, ExitCode.USAGE, arguments, terminal);
  }

  private static int end(Finding finding, int code, String[] arguments, Terminal terminal) {
    terminal.print(List.of(finding), Terminal.Format.asked(arguments));
    return code;
  }

  /** A fault of ours: said as such, with the trace that a developer needs. */
  private static int fault(Throwable e, String[] arguments, Terminal terminal) {
    String asked = ControlCharacters.shown(Arrays.toString(arguments));
    terminal.err().println("程序出错，请把下面的内容发给开发者：" + asked);
    e.printStackTrace(terminal.err());
    terminal.err().flush();
    return ExitCode.FAULT;
  }
}
